using NewsSearch.Evaluation;

namespace NewsSearch.Benchmarks.Relevance.Steps;

/// <summary>How good a way of ranking is, and what it costs.</summary>
/// <param name="Way">The way.</param>
/// <param name="Scores">Measures of each query.</param>
/// <param name="Microseconds">CPU time a query, for a page.</param>
/// <param name="RunMicroseconds">The same for as many stories as `eval` asks for.</param>
internal sealed record MeasuredStage(RankingWay Way, IReadOnlyList<Scores> Scores, double Microseconds, double RunMicroseconds)
{
    /// <summary>The least reciprocal rank that is among the first ten.</summary>
    private const double TenthRank = 0.0999;

    public Scores Means { get; } = RankingScorer.Mean([.. Scores]);

    /// <summary>Share of the queries with a relevant story first.</summary>
    public double First => Scores.Count(score => score.Mrr >= 1) / (double)Scores.Count;

    /// <summary>Share of the queries with a relevant story among the first ten.</summary>
    public double InTen => Scores.Count(score => score.Mrr > TenthRank) / (double)Scores.Count;

    /// <summary>How its average precision differs from another's, query by query.</summary>
    public PairedDifference Against(MeasuredStage other, Random random) =>
        PairedDifference.Of([.. Scores.Zip(other.Scores, (own, theirs) => own.Map - theirs.Map)], random);
}
