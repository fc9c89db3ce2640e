using System.Text.Json;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Json;

/// <summary>What a new version changed.</summary>
internal static class DiffJson
{
    public static void Write(Utf8JsonWriter json, string id, int from, int to, IReadOnlyList<StoryChange> changes)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteNumber("from", from);
        json.WriteNumber("to", to);
        json.Objects("changes", changes.Where(c => c.Kind != StoryChangeKind.Kept), (j, change) =>
        {
            j.WriteString("kind", Words.Of(change.Kind));
            j.Text("before", change.Before);
            j.Text("after", change.After);
        });
        json.WriteEndObject();
    }
}
