using System.Text.Json;
using NewsSearch.Articles.Identifiers;
using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion.Json.Ninjs;

/// <summary>What a story points to: its sources, its page, the story that it evolved from.</summary>
internal static class NinjsLinks
{
    public static bool Take(string name, JsonElement value, RecordFields fields)
    {
        switch (name)
        {
            case "infosource" or "infosources":
                foreach (var source in NinjsValue.Objects(value))
                    fields.Source ??= NinjsConcept.Name(source);
                return true;
            case "renditions":
                return TakePage(value, fields);
            case "associations":
                return TakeEvolvedFrom(value, fields);
            default:
                return false;
        }
    }

    /// <summary>Whether nothing is left to keep: one rendition, and that the page.</summary>
    private static bool TakePage(JsonElement renditions, RecordFields fields)
    {
        var all = NinjsValue.Objects(renditions).ToList();
        foreach (var rendition in all)
        {
            if ((NinjsValue.Member(rendition, "contenttype") ?? NinjsValue.Member(rendition, "mimetype")) is "text/html")
                fields.Url ??= NinjsValue.Member(rendition, "href");
        }
        return fields.Url is not null && all.Count == 1;
    }

    private static bool TakeEvolvedFrom(JsonElement associations, RecordFields fields)
    {
        var all = NinjsValue.Objects(associations).ToList();
        foreach (var association in all)
        {
            if (NinjsValue.Member(association, "rel") is { } relation && relation.EndsWith("evolvedFrom", StringComparison.OrdinalIgnoreCase)
                && NinjsValue.Member(association, "uri") is { } uri)
                fields.EvolvedFrom ??= StoryUri.ToId(uri);
        }
        return fields.EvolvedFrom is not null && all.Count == 1;
    }
}
