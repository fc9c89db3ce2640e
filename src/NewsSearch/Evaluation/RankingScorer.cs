using NewsSearch.Evaluation.Measures;

namespace NewsSearch.Evaluation;

/// <summary>Scores rankings by the measures that NewsSearch reports. Stateless and thread-safe.</summary>
public static class RankingScorer
{
    /// <summary>Ranks beyond this one do not count.</summary>
    public const int Depth = 1_000;

    private static readonly AveragePrecision Map = new();
    private static readonly PrecisionAt P10 = new(10);
    private static readonly DiscountedGainAt Ndcg10 = new(10);
    private static readonly RecallAt Recall100 = new(100);
    private static readonly ReciprocalRank Mrr = new();

    /// <summary>Scores one ranking. An id that comes twice counts once, at its first rank.</summary>
    /// <param name="ranking">Ids, best first; equal scores stay in this order.</param>
    /// <param name="grades">Grades of the judged stories.</param>
    /// <returns>All zero where no story is relevant.</returns>
    public static Scores Score(IEnumerable<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(grades);
        if (grades.Relevant() == 0)
            return default;
        var ids = ranking.Distinct(StringComparer.Ordinal).Take(Depth).ToList();
        return new Scores(
            Map.Of(ids, grades), P10.Of(ids, grades), Ndcg10.Of(ids, grades), Recall100.Of(ids, grades), Mrr.Of(ids, grades));
    }

    /// <summary>The mean of each measure; zero over nothing.</summary>
    public static Scores Mean(IReadOnlyCollection<Scores> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores.Count == 0
            ? default
            : new Scores(
                scores.Average(s => s.Map), scores.Average(s => s.P10), scores.Average(s => s.Ndcg10),
                scores.Average(s => s.Recall100), scores.Average(s => s.Mrr));
    }
}
