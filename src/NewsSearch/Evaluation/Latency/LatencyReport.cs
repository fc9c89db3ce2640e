namespace NewsSearch.Evaluation.Latency;

/// <summary>The latency of a query mix.</summary>
/// <param name="Classes">By class, in the order of their first queries.</param>
/// <param name="Overall">All queries together.</param>
/// <param name="Rate">How an open loop went; null for a closed one.</param>
/// <param name="Rewritten">Queries that are no valid query text and were asked as their rewrites.</param>
public sealed record LatencyReport(IReadOnlyList<LatencyFigures> Classes, LatencyFigures Overall, LatencyRate? Rate, int Rewritten);
