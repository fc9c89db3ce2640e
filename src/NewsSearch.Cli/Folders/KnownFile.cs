using System.Text.Json;

namespace NewsSearch.Cli.Folders;

/// <summary>A file that an index was made of.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Stamp">Its stamp when it was read; empty where that is not to be believed.</param>
/// <param name="Ids">Ids of its stories.</param>
internal sealed record KnownFile(string Path, string Stamp, HashSet<string> Ids)
{
    public static KnownFile Read(JsonElement json) => new(
        json.GetProperty("path").GetString() ?? "",
        json.GetProperty("stamp").GetString() ?? "",
        [.. json.GetProperty("ids").EnumerateArray().Select(id => id.GetString() ?? "")]);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("path", Path);
        json.WriteString("stamp", Stamp);
        json.WriteStartArray("ids");
        foreach (var id in Ids)
            json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
