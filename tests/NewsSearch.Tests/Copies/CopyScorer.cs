using NewsSearch.Ingestion;
using NewsSearch.Tests.Collections;
using NewsSearch.Tests.Engine;
using NewsSearch.Tests.Scoring;
using NewsSearch.Tests.Scoring.Reuters;

namespace NewsSearch.Tests.Copies;

/// <summary>The judged pairs against the groups of an index of all of Reuters-21578: found as stories come, with all that that costs.</summary>
internal sealed class CopyScorer : IScorer
{
    private const string Precision = "copies: judged pairs, precision";
    private const string Recall = "copies: judged pairs, recall";

    public IReadOnlyList<string> Names => [Precision, Recall];

    public string? SharedFile => ReutersRecord.FileName;

    public IReadOnlyList<Score> Measure()
    {
        using var folder = new TemporaryFolder();
        var groups = Groups(folder.In("index")).GetAwaiter().GetResult();
        var pairs = JudgedPair.ReadAll();
        var figures = PairFigures.Of(pairs, pair => groups[pair.First] == groups[pair.Second]);
        return [new(Precision, figures.Precision, figures.Found), new(Recall, figures.Recall, figures.Judged)];
    }

    private static async Task<IReadOnlyDictionary<string, long>> Groups(string index)
    {
        await using (var news = NewsIndex.Open(index))
            await news.AddAsync(new StoryFiles().Read(ReutersStories.JsonLines(ReutersRecord.FilePath), "reuters.jsonl").Select(r => r.Story!));
        return IndexedGroups.Read(index);
    }
}
