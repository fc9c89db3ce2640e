using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NewsSearch.Tests.Collections;

namespace NewsSearch.Tests.Scoring.Reuters;

/// <summary>A record of Reuters-21578 as its editors made it.</summary>
internal sealed record ReutersRecord(string Id, string Dateline, DateOnly? Date, string Body, string[] Topics, string[] Places, string? Part)
{
    public const string FileName = "reuters-21578.jsonl.gz";

    /// <summary>The id of the story that <see cref="ReutersStories"/> makes of it; one record makes none.</summary>
    public string StoryId => "reuters-" + Id;

    public static string FilePath => SharedData.Find(FileName)!;

    public static IEnumerable<ReutersRecord> ReadAll()
    {
        using var packed = new GZipStream(File.OpenRead(FilePath), CompressionMode.Decompress);
        using var lines = new StreamReader(packed);
        while (lines.ReadLine() is { } line)
            yield return Read(line);
    }

    private static ReutersRecord Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var record = json.RootElement;
        string Text(string name) => record.GetProperty(name).GetString() ?? "";
        string[] Texts(string name) => [.. record.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
        // The split that is named ModApte.
        var part = Text("topicsAttr") == "YES" ? Text("lewissplit") : null;
        return new ReutersRecord(Text("id"), Text("dateline"), Day(Text("date")), Text("body"), Texts("topics"), Texts("places"), part);
    }

    private static DateOnly? Day(string time) => time.Length < 10 ? null : DateOnly.ParseExact(time.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
