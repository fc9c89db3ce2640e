using System.Text.Json;
using NewsSearch.Engine;

namespace NewsSearch.Cli.Output.Json;

/// <summary>What a snapshot holds.</summary>
internal static class SnapshotJson
{
    public static void Write(Utf8JsonWriter json, SnapshotReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("articles", report.Articles);
        json.WriteNumber("files", report.Files);
        json.WriteNumber("bytes", report.Bytes);
        json.WriteEndObject();
    }
}
