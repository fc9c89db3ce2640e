using NewsSearch.Benchmarks.Relevance.Collections;
using NewsSearch.Evaluation;

namespace NewsSearch.Benchmarks.Relevance;

/// <summary>A judged collection and the index of its stories. Thread-safe.</summary>
internal sealed record AskedCollection(JudgedCollection Collection, NewsIndex Index)
{
    /// <summary>Asks every query as <c>eval</c> does and gives the measures of each, in order.</summary>
    public async Task<IReadOnlyList<Scores>> AskAsync(RankingWay way)
    {
        var evaluator = new Evaluator(Index.Engine) { Change = way.Apply };
        var report = await evaluator.EvaluateAsync(Collection.Asked, Collection.Judgements);
        return [.. report.Queries.Select(query => query.Scores)];
    }

    /// <summary>The same with the first queries alone.</summary>
    public AskedCollection First(int most) => this with { Collection = Collection.First(most) };
}
