namespace NewsSearch.Evaluation;

/// <summary>Two ways of answering the same judged queries, query by query.</summary>
/// <param name="Map">By average precision.</param>
/// <param name="Ndcg10">By nDCG at 10.</param>
public sealed record ProfileComparison(PairedDifference Map, PairedDifference Ndcg10)
{
    /// <summary>Compares what two reports on the same queries say.</summary>
    /// <param name="report">The one.</param>
    /// <param name="baseline">The other, which it is held against.</param>
    /// <param name="random">Where the test of significance takes its draws from.</param>
    /// <exception cref="ArgumentException">They are not on the same queries.</exception>
    public static ProfileComparison Of(EvaluationReport report, EvaluationReport baseline, Random random)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(baseline);
        if (!report.Queries.Select(q => q.QueryId).SequenceEqual(baseline.Queries.Select(q => q.QueryId), StringComparer.Ordinal))
            throw new ArgumentException("The reports are not on the same queries.", nameof(baseline));
        return new ProfileComparison(Difference(s => s.Map), Difference(s => s.Ndcg10));

        PairedDifference Difference(Func<Scores, double> measure) =>
            PairedDifference.Of([.. report.Queries.Zip(baseline.Queries, (a, b) => measure(a.Scores) - measure(b.Scores))], random);
    }
}
