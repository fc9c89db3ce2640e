using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Collections;
using NewsSearch.Tests.Scoring.Reuters;

namespace NewsSearch.Tests.Scoring.Datelines;

/// <summary>
/// Datelines where there are none: each paragraph of the bodies of Reuters-21578, their datelines taken off, as a story of its
/// own. Records with datelines inside the text are left out, by <c>datelines-in-text.txt</c>.
/// </summary>
internal sealed class ParagraphScorer : IScorer
{
    private const string Name = "false datelines: per 10,000 body paragraphs";

    public IReadOnlyList<string> Names => [Name];

    public string? SharedFile => ReutersRecord.FileName;

    public IReadOnlyList<Score> Measure()
    {
        var leftOut = LeftOut();
        var extractor = new ArticleExtractor();
        var found = new StoryFiles().Read(ReutersStories.JsonLines(ReutersRecord.FilePath, withDateline: false), "reuters.jsonl")
            .Where(result => !leftOut.Contains(result.Story!.Id!))
            .SelectMany(result => result.Story!.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            .AsParallel().Select(paragraph => extractor.Extract(new RawStory { Body = paragraph }).Dateline is { Places.Count: > 0 })
            .ToList();
        return [new(Name, found.Count == 0 ? 0 : 10_000.0 * found.Count(hasDateline => hasDateline) / found.Count, found.Count)];
    }

    private static HashSet<string> LeftOut()
    {
        using var stream = typeof(ParagraphScorer).Assembly.GetManifestResourceStream("NewsSearch.Tests.Scoring.Datelines.datelines-in-text.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(id => "reuters-" + id)];
    }
}
