using System.IO.Compression;
using System.Text.Json;
using NewsSearch.Extraction.Datelines;
using Xunit;

namespace NewsSearch.Tests.Extraction.Datelines;

/// <summary>
/// The scores that datelines have to keep on Reuters-21578, which is not part of the repository. Its folder is named by
/// NEWSSEARCH_SHARED, or stands beside the repository as <c>shared</c>; without it the tests are skipped, and say so.
/// </summary>
public sealed class ReutersDatelineTests
{
    [Fact]
    public void Datelines_of_the_wire_are_read()
    {
        var stories = Stories().ToList();
        var with = stories.Where(s => s.Dateline.Length > 0).ToList();
        var parsed = with.Count(s => DatelineFinder.Find($"{s.Dateline} {s.Body}") is { Places.Count: > 0 });
        var invented = stories.Except(with).Count(s => DatelineFinder.Find(s.Body) is { Places.Count: > 0 });

        Assert.True(parsed >= 0.993 * with.Count, $"{parsed} of {with.Count}");
        Assert.True(invented <= 5, $"{invented} without a dateline got one");
    }

    private static IEnumerable<(string Dateline, string Body)> Stories()
    {
        var path = Folder() is { } folder ? Path.Combine(folder, "data", "reuters-21578.jsonl.gz") : null;
        Assert.SkipUnless(File.Exists(path), "Reuters-21578 is not here: NEWSSEARCH_SHARED names the folder that has data/reuters-21578.jsonl.gz.");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path!), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            var body = record.RootElement.GetProperty("body").GetString()!;
            yield return (record.RootElement.GetProperty("dateline").GetString()!, Unwrapped(body));
        }
    }

    /// <summary>Indented lines start paragraphs. The head of a body is all that datelines need.</summary>
    private static string Unwrapped(string body) =>
        body[..Math.Min(body.Length, 2_000)].Replace("\n    ", "\n\n", StringComparison.Ordinal).Replace("\n\n", "\u0001", StringComparison.Ordinal)
            .Replace('\n', ' ').Replace("\u0001", "\n\n", StringComparison.Ordinal).Trim();

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("NEWSSEARCH_SHARED") is { Length: > 0 } named)
            return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "NewsSearch.sln")))
                return Path.Combine(folder.Parent?.FullName ?? folder.FullName, "shared");
        return null;
    }
}
