using System.IO.Compression;
using System.Text.Json;
using NewsSearch.Tests.Collections;

namespace NewsSearch.Tests.Scoring.Attributions;

/// <summary>An article whose attributions were annotated; offsets count characters of Unicode in its text.</summary>
internal sealed record AnnotatedArticle(string Id, string? Date, string Text, IReadOnlyList<Annotation> Attributions)
{
    public const string FileName = "attributions-train.jsonl.gz";

    public static IEnumerable<AnnotatedArticle> ReadAll()
    {
        using var packed = new GZipStream(File.OpenRead(SharedData.Find(FileName)!), CompressionMode.Decompress);
        using var lines = new StreamReader(packed);
        while (lines.ReadLine() is { } line)
            yield return Read(line);
    }

    private static AnnotatedArticle Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var article = json.RootElement;
        return new AnnotatedArticle(
            article.GetProperty("id").GetString()!,
            article.GetProperty("date").GetString(),
            article.GetProperty("text").GetString()!,
            [.. article.GetProperty("quotes").EnumerateArray().Select(quote => new Annotation(
                Range(quote, "start", "end")!.Value, Range(quote, "speaker_start", "speaker_end"), Range(quote, "cue_start", "cue_end")))]);
    }

    private static (int, int)? Range(JsonElement quote, string start, string end) =>
        quote.TryGetProperty(start, out var from) && from.ValueKind == JsonValueKind.Number ? (from.GetInt32(), quote.GetProperty(end).GetInt32()) : null;
}
