using System.Text.Json;
using NewsSearch.Articles.Identifiers;
using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion.Json.Ninjs;

/// <summary>A subject, person, organisation or place: a name with a code in a scheme (version 1), an address or a literal.</summary>
internal static class NinjsConcept
{
    /// <summary>Who made a subject that this program concluded by itself: it is concluded again, not taken as given.</summary>
    private const string OwnCreator = "newssearch";

    public static string? Name(JsonElement concept) =>
        concept.ValueKind == JsonValueKind.String ? concept.GetString() : NinjsValue.Member(concept, "name") ?? NinjsValue.Member(concept, "literal");

    public static void TakeTopic(JsonElement subject, RecordFields fields)
    {
        if (NinjsValue.Member(subject, "creator") != OwnCreator)
            fields.AddTopic(Id(subject), Name(subject));
    }

    private static string? Id(JsonElement concept)
    {
        if (NinjsValue.Member(concept, "uri") is { Length: > 0 } uri)
            return ConceptUri.ToId(uri.Trim());
        if (NinjsValue.Member(concept, "code") is { Length: > 0 } code)
            return ConceptUri.Join(NinjsValue.Member(concept, "scheme")?.Trim(), code.Trim());
        return NinjsValue.Member(concept, "qcode") ?? NinjsValue.Member(concept, "literal");
    }
}
