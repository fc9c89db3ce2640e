namespace NewsSearch.Evaluation.Latency;

/// <summary>A query whose latency is measured.</summary>
/// <param name="Class">Groups the figures: queries of one kind.</param>
/// <param name="Text">The query as typed.</param>
public sealed record LatencyQuery(string Class, string Text);
