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
    private const string LaterPrecision = "copies: later pairs, precision";
    private const string LaterRecall = "copies: later pairs, recall";
    private const string HeldOutPrecision = "copies: held-out pairs, precision";
    private const string HeldOutRecall = "copies: held-out pairs, recall";

    public IReadOnlyList<string> Names => [Precision, Recall, LaterPrecision, LaterRecall, HeldOutPrecision, HeldOutRecall];

    public string? SharedFile => ReutersRecord.FileName;

    public IReadOnlyList<Score> Measure()
    {
        using var folder = new TemporaryFolder();
        var groups = Groups(folder.In("index")).GetAwaiter().GetResult();
        bool IsFound(JudgedPair pair) => groups[pair.First] == groups[pair.Second];
        var (made, later, heldOut) = (PairFigures.Of(JudgedPair.ReadAll(), IsFound), PairFigures.Of(JudgedPair.Later(), IsFound), PairFigures.Of(JudgedPair.HeldOut(), IsFound));
        return
        [
            new(Precision, made.Precision, made.Found), new(Recall, made.Recall, made.Judged),
            new(LaterPrecision, later.Precision, later.Found), new(LaterRecall, later.Recall, later.Judged),
            new(HeldOutPrecision, heldOut.Precision, heldOut.Found), new(HeldOutRecall, heldOut.Recall, heldOut.Judged),
        ];
    }

    private static async Task<IReadOnlyDictionary<string, long>> Groups(string index)
    {
        await using (var news = NewsIndex.Open(index))
            await news.AddAsync(new StoryFiles().Read(ReutersStories.JsonLines(ReutersRecord.FilePath), "reuters.jsonl").Select(r => r.Story!));
        return IndexedGroups.Read(index);
    }
}
