using System.Text.Json;
using NewsSearch.Querying;

namespace NewsSearch.Contract.Json;

/// <summary>How a query is understood, or why it is not.</summary>
internal static class ParsedQueryJson
{
    /// <param name="json">Written to.</param>
    /// <param name="parsed">The query.</param>
    /// <param name="understood">The same in plain words; null where it cannot be read.</param>
    public static void Write(Utf8JsonWriter json, ParsedQuery parsed, string? understood)
    {
        json.WriteStartObject();
        QueryTreeJson.WriteMember(json, parsed.Tree);
        json.Text("understood", understood);
        TranslationJson.WriteMember(json, parsed.Translation);
        NoticesJson.WriteMember(json, parsed.Notices);
        QueryErrorJson.WriteMember(json, parsed.Error);
        json.WriteEndObject();
    }
}
