using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Articles.Identifiers;
using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion.Json.Ninjs;

/// <summary>
/// What a ninjs object says. Version 1 has <c>headline</c>, <c>body_xhtml</c>, <c>person</c> and codes in schemes, 2 has
/// arrays (<c>headlines</c>, <c>bodies</c>, <c>people</c>) and addresses of concepts, 3 the same in camel case; one file
/// may be a mixture, so each member is taken under any of its names. Members that are none of a story's are extras.
/// </summary>
internal static class NinjsStory
{
    public static RawStory? Read(JsonElement ninjs, out string? reason)
    {
        var fields = new RecordFields();
        var body = new NinjsBody();
        string? kind = null;
        foreach (var member in ninjs.EnumerateObject())
        {
            var name = member.Name.ToLowerInvariant();
            if (name == "type")
                kind = NinjsValue.Text(member.Value);
            else if (!body.Take(name, member.Value, fields) && !TakeIdentity(name, member, fields) && !TakeConcepts(name, member.Value, fields)
                && !NinjsLinks.Take(name, member.Value, fields) && name is not ("standard" or "$standard" or "representationtype"))
                fields.Extra.Raw(member.Name, member.Value.GetRawText());
        }
        body.Put(fields);
        TakeFallbacks(ninjs, fields);
        if (fields.Body.Length == 0 && kind is not (null or "text" or "composite") && ninjs.ValueKind == JsonValueKind.Object)
        {
            reason = NinjsValue.Kind(kind);
            return null;
        }
        return fields.Build(out reason);
    }

    /// <summary>Members of one value.</summary>
    private static bool TakeIdentity(string name, JsonProperty member, RecordFields fields)
    {
        if (NinjsValue.Text(member.Value) is not { } text)
            return member.Value.ValueKind == JsonValueKind.Null;
        switch (name)
        {
            case "uri":
                fields.Id = StoryUri.ToId(text);
                break;
            case "version":
                fields.SetVersion(member.Name, text);
                break;
            case "pubstatus":
                fields.SetStatus(member.Name, text);
                break;
            case "embargoed" or "embargoeduntil":
                fields.SetEmbargo(member.Name, text);
                break;
            case "firstcreated":
                fields.Published = fields.Time(member.Name, text);
                break;
            case "versioncreated":
                fields.Updated = fields.Time(member.Name, text);
                break;
            case "language":
                fields.Language = text;
                break;
            case "byline" or "by":
                fields.Byline = text;
                break;
            case "located":
                fields.Dateline = text;
                break;
            case "copyrightholder":
                fields.Source = text;
                fields.Extra.Text(member.Name, text);
                break;
            case "evolvedfrom":
                fields.EvolvedFrom = StoryUri.ToId(text);
                break;
            default:
                return false;
        }
        return true;
    }

    private static bool TakeConcepts(string name, JsonElement value, RecordFields fields)
    {
        switch (name)
        {
            case "subject" or "subjects":
                foreach (var subject in NinjsValue.Objects(value))
                    NinjsConcept.TakeTopic(subject, fields);
                return true;
            case "keywords" when value.ValueKind == JsonValueKind.Array:
                foreach (var keyword in value.EnumerateArray())
                    fields.AddTopic(null, NinjsValue.Text(keyword));
                return true;
            case "person" or "people":
                foreach (var person in NinjsValue.Objects(value))
                    fields.AddPerson(NinjsConcept.Name(person));
                return true;
            case "organisation" or "organisations":
                foreach (var organisation in NinjsValue.Objects(value))
                    fields.AddOrganisation(NinjsConcept.Name(organisation));
                return true;
            case "place" or "places":
                foreach (var place in NinjsValue.Objects(value))
                    fields.AddPlace(NinjsConcept.Name(place));
                return true;
            default:
                return false;
        }
    }

    /// <summary>What is asked only where the member that means it is absent.</summary>
    private static void TakeFallbacks(JsonElement ninjs, RecordFields fields)
    {
        fields.Published ??= fields.Time("contentcreated", NinjsValue.Member(ninjs, "contentcreated"));
        fields.Published ??= fields.Updated;
        fields.Id ??= NinjsValue.Member(ninjs, "guid");
        fields.Headline ??= NinjsValue.Member(ninjs, "title");
        fields.Source ??= NinjsValue.Member(ninjs, "source");
    }
}
