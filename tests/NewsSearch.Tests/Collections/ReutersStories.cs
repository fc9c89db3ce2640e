using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace NewsSearch.Tests.Collections;

/// <summary>The stories of Reuters-21578 as JSON lines, the dateline put before the body, as it came over the wire.</summary>
internal static class ReutersStories
{
    /// <summary>Records; one of them has no text.</summary>
    public const int Count = 21_577;

    /// <param name="path">The collection as it lies in the shared folder.</param>
    /// <param name="withDateline">Whether bodies start with their datelines.</param>
    public static MemoryStream JsonLines(string path, bool withDateline = true)
    {
        var lines = new MemoryStream();
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(packed, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            if (!string.IsNullOrWhiteSpace(Text(record, "headline")) || !string.IsNullOrWhiteSpace(Text(record, "body")))
                Write(lines, record, withDateline);
        }
        lines.Position = 0;
        return lines;
    }

    private static void Write(MemoryStream lines, JsonDocument record, bool withDateline)
    {
        using (var json = new Utf8JsonWriter(lines))
        {
            json.WriteStartObject();
            json.WriteString("id", "reuters-" + Text(record, "id"));
            foreach (var name in new[] { "headline", "byline", "date" })
                if (Text(record, name) is { Length: > 0 } value)
                    json.WriteString(name, value);
            var dateline = withDateline ? Text(record, "dateline") : "";
            json.WriteString("body", dateline.Length > 0 ? dateline + " " + Text(record, "body") : Text(record, "body"));
            json.WriteString("source", "Reuters");
            json.WritePropertyName("topics");
            record.RootElement.GetProperty("topics").WriteTo(json);
            json.WriteEndObject();
        }
        lines.WriteByte((byte)'\n');
    }

    private static string Text(JsonDocument record, string name) =>
        record.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
