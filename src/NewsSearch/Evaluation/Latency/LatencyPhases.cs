namespace NewsSearch.Evaluation.Latency;

/// <summary>Where the time of an answer went.</summary>
/// <param name="Wait">From the arrival of a query to its turn; nothing in a closed loop.</param>
/// <param name="Parse">Reading the query.</param>
/// <param name="Match">Finding and ranking.</param>
/// <param name="Fetch">Reading the stories of the page.</param>
/// <param name="Highlight">Choosing passages and marking matches.</param>
public sealed record LatencyPhases(
    LatencyDistribution Wait, LatencyDistribution Parse, LatencyDistribution Match, LatencyDistribution Fetch, LatencyDistribution Highlight);
