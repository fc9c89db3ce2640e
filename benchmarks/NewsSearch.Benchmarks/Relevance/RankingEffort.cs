namespace NewsSearch.Benchmarks.Relevance;

/// <summary>How much is asked.</summary>
/// <param name="Queries">Queries of a collection, at most.</param>
/// <param name="TimedQueries">Queries of a collection whose cost is measured, at most.</param>
/// <param name="Rounds">Times that each is asked for its cost.</param>
/// <param name="FittedQueries">Queries of a collection that constants are fitted to, at most.</param>
internal sealed record RankingEffort(int Queries, int TimedQueries, int Rounds, int FittedQueries)
{
    public static RankingEffort Full { get; } = new(int.MaxValue, 50, 7, 200);

    /// <summary>Figures for the developer, not for the record.</summary>
    public static RankingEffort Quick { get; } = new(40, 20, 3, 40);
}
