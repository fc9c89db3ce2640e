namespace NewsSearch.Querying.Nodes;

/// <summary>A stretch of time.</summary>
/// <param name="From">First instant, inclusive; null when there is no lower bound.</param>
/// <param name="Before">First instant that is too late, so exclusive; null when there is no upper bound.</param>
public readonly record struct QueryTimeRange(DateTimeOffset? From, DateTimeOffset? Before);
