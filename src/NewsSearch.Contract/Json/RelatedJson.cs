using System.Text.Json;
using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Contract.Json;

/// <summary><c>{"id","complete","notices","hits":[{a hit of a search, "shared":{"words","names","places","dates","sections"}}]}</c></summary>
internal static class RelatedJson
{
    public static void Write(Utf8JsonWriter json, string id, IReadOnlyList<RelatedStory> stories, bool complete, IReadOnlyList<QueryNotice> notices)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteBoolean("complete", complete);
        NoticesJson.WriteMember(json, notices);
        json.Objects("hits", stories, WriteStory);
        json.WriteEndObject();
    }

    /// <summary>A story, and what it shares with the one that was asked about.</summary>
    public static void WriteStory(Utf8JsonWriter json, RelatedStory story)
    {
        SearchPageJson.WriteHit(json, story.Hit);
        json.WriteStartObject("shared");
        json.Texts("words", story.Shared.Words);
        json.Texts("names", story.Shared.Names);
        json.Texts("places", story.Shared.Places);
        json.Texts("dates", story.Shared.Dates);
        json.Texts("sections", story.Shared.Sections);
        json.WriteEndObject();
    }
}
