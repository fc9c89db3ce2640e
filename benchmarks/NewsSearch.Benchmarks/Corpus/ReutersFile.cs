using System.IO.Compression;
using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Ingestion;

namespace NewsSearch.Benchmarks.Corpus;

/// <summary>
/// Reuters-21578 as stories: the dateline goes in front of the body, as it came over the wire; the one record without any
/// text is left out. Then read like any JSONL, so that hard-wrapped lines are put together as for a user.
/// </summary>
internal static class ReutersFile
{
    public const string Title = "Reuters-21578, whole";

    /// <summary>Null where the data is not present.</summary>
    public static string? Find()
    {
        var path = Path.Combine(Repository.Shared, "data", "reuters-21578.jsonl.gz");
        return File.Exists(path) ? path : null;
    }

    public static IEnumerable<RawStory> Read(string path)
    {
        using var lines = new MemoryStream();
        using (var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress))
        using (var text = new StreamReader(packed))
            while (text.ReadLine() is { } line)
                WriteStory(line, lines);
        lines.Position = 0;
        foreach (var result in new StoryFiles().Read(lines, "reuters-21578.jsonl"))
            yield return result.Story ?? throw new InvalidDataException($"A record was rejected: {result.Rejection}");
    }

    private static void WriteStory(string line, MemoryStream lines)
    {
        using var record = JsonDocument.Parse(line);
        var root = record.RootElement;
        string Text(string name) => root.GetProperty(name).GetString() ?? "";
        var (headline, dateline, body) = (Text("headline"), Text("dateline"), Text("body"));
        if (string.IsNullOrWhiteSpace(headline) && string.IsNullOrWhiteSpace(body))
            return;
        using (var story = new Utf8JsonWriter(lines))
        {
            story.WriteStartObject();
            story.WriteString("id", "reuters-" + Text("id"));
            story.WriteString("source", "Reuters");
            WriteUnlessEmpty(story, "headline", headline);
            WriteUnlessEmpty(story, "byline", Text("byline"));
            WriteUnlessEmpty(story, "date", Text("date"));
            WriteUnlessEmpty(story, "body", dateline.Length > 0 ? dateline + " " + body : body);
            story.WritePropertyName("topics");
            root.GetProperty("topics").WriteTo(story);
            story.WriteEndObject();
        }
        lines.WriteByte((byte)'\n');
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter story, string name, string value)
    {
        if (value.Length > 0)
            story.WriteString(name, value);
    }
}
