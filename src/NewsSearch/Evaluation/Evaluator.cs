using NewsSearch.Engine;
using NewsSearch.Evaluation.Files;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Ranking;

namespace NewsSearch.Evaluation;

/// <summary>Asks judged queries and measures the answers. Thread-safe if the engine is.</summary>
/// <param name="engine">Answers with every story it holds: copies, versions and states do not matter here.</param>
public sealed class Evaluator(INewsEngine engine)
{
    private readonly INewsEngine _engine = engine ?? throw new ArgumentNullException(nameof(engine));

    /// <summary>Changes how each query is asked; null for nothing. For what no profile does.</summary>
    internal Func<SearchRequest, SearchRequest>? Change { get; init; }

    /// <summary>Asks every query, in order, and measures those that have a relevant story.</summary>
    /// <param name="queries">What to ask. A text that is no valid query is asked as its rewrite.</param>
    /// <param name="judgements">What the answers are held against.</param>
    /// <param name="match">How many of the bare words a story must match.</param>
    /// <param name="profile">How much work goes into the order.</param>
    /// <param name="run">Takes every ranking, also of queries without a relevant story; null for none.</param>
    /// <param name="cancellationToken">Ends before the next query.</param>
    public async Task<EvaluationReport> EvaluateAsync(
        IEnumerable<TestQuery> queries,
        Judgements judgements,
        MatchMode match = MatchMode.Any,
        RankingProfile profile = RankingProfile.Balanced,
        RunWriter? run = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(judgements);
        var answered = new List<QueryScores>();
        var open = judgements.Answerable.ToHashSet(StringComparer.Ordinal);
        var rewritten = 0;
        foreach (var query in queries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var parsed = QueryParser.Parse(query.Text);
            if (!parsed.Success)
            {
                rewritten++;
                parsed = QueryParser.Parse(parsed.Error.Rewrite);
            }
            var ranking = await RankAsync(parsed, match, profile, cancellationToken).ConfigureAwait(false);
            run?.Write(query.Id, ranking);
            if (open.Remove(query.Id))
                answered.Add(new QueryScores(
                    query.Id, ranking.Count, RankingScorer.Score(ranking.Select(r => r.Id), judgements.Of(query.Id))));
        }
        answered.AddRange(judgements.Answerable.Where(open.Contains).Select(id => new QueryScores(id, 0, default)));
        return new EvaluationReport(answered, RankingScorer.Mean([.. answered.Select(a => a.Scores)]), rewritten);
    }

    private async ValueTask<IReadOnlyList<RankedId>> RankAsync(ParsedQuery query, MatchMode match, RankingProfile profile, CancellationToken cancellationToken)
    {
        if (!query.Success)
            return [];
        var request = new SearchRequest { Query = query, Top = RankingScorer.Depth, Match = match, Profile = profile };
        var ranking = await _engine.RankAsync(Change?.Invoke(request) ?? request, cancellationToken).ConfigureAwait(false);
        // Every stored version is ranked: a story counts where its best one stands.
        return [.. ranking.DistinctBy(ranked => ranked.Id, StringComparer.Ordinal)];
    }
}
