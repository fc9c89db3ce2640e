using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Collections;
using NewsSearch.Tests.Scoring.Reuters;

namespace NewsSearch.Tests.Scoring.Datelines;

/// <summary>
/// Datelines where there are none: each paragraph of the bodies of Reuters-21578, their datelines taken off, as a story of its
/// own.
/// </summary>
internal sealed class ParagraphScorer : IScorer
{
    private const string Name = "false datelines: per 10,000 body paragraphs";

    public IReadOnlyList<string> Names => [Name];

    public string? SharedFile => ReutersRecord.FileName;

    public IReadOnlyList<Score> Measure()
    {
        var extractor = new ArticleExtractor();
        var results = new StoryFiles().Read(ReutersStories.JsonLines(ReutersRecord.FilePath, withDateline: false), "reuters.jsonl")
            .SelectMany(result => result.Story!.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            .AsParallel().Select(paragraph => extractor.Extract(new RawStory { Body = paragraph }).Dateline is { Places.Count: > 0 });
        var (paragraphs, found) = results.Aggregate((All: 0, Found: 0), (sum, hasDateline) => (sum.All + 1, sum.Found + (hasDateline ? 1 : 0)));
        return [new(Name, paragraphs == 0 ? 0 : 10_000.0 * found / paragraphs, paragraphs)];
    }
}
