namespace NewsSearch.Evaluation;

/// <summary>How well one query was answered.</summary>
/// <param name="QueryId">The query.</param>
/// <param name="Found">Stories in the answer, at most <see cref="RankingScorer.Depth"/>.</param>
/// <param name="Scores">Its measures.</param>
public sealed record QueryScores(string QueryId, int Found, Scores Scores);
