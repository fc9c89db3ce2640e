namespace NewsSearch.Evaluation;

/// <summary>How well judged queries were answered.</summary>
/// <param name="Queries">Queries with a relevant story, in the order of the query file; those that are judged but were not asked come last and count 0.</param>
/// <param name="Means">Means over <paramref name="Queries"/>.</param>
/// <param name="Rewritten">Queries asked that are no valid query text and were asked as their rewrite.</param>
public sealed record EvaluationReport(IReadOnlyList<QueryScores> Queries, Scores Means, int Rewritten);
