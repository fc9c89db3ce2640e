namespace NewsSearch.Presentation;

/// <summary>What a search took, in milliseconds.</summary>
/// <param name="ParseMs">Reading the query.</param>
/// <param name="MatchMs">Finding and ranking.</param>
/// <param name="FetchMs">Reading the stories of the page.</param>
/// <param name="HighlightMs">Choosing passages and marking matches.</param>
/// <param name="TotalMs">All of it.</param>
public sealed record SearchTimes(double ParseMs, double MatchMs, double FetchMs, double HighlightMs, double TotalMs);
