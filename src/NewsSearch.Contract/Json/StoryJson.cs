using System.Text.Json;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Json;

/// <summary>A version of a story as the index keeps it.</summary>
internal static class StoryJson
{
    public static void Write(Utf8JsonWriter json, StoredStory story)
    {
        json.WriteStartObject();
        ArticleJson.WriteMembers(json, story.Article, story.Version);
        json.WriteBoolean("isLatest", story.IsLatest);
        json.WriteEndObject();
    }
}
