namespace NewsSearch.Diagnostics;

/// <summary>
/// What the library tells to whoever listens: activities for traces and instruments for figures, by the means of .NET, so that
/// OpenTelemetry takes them by these names. Nothing is spent where nobody listens. The words that were searched for are in none.
/// </summary>
public static class NewsTelemetry
{
    /// <summary>
    /// Name of the ActivitySource. Activities: newssearch.search, newssearch.quotes, newssearch.timeline, newssearch.index; below a search its
    /// phases newssearch.match, newssearch.fetch and newssearch.highlight. A story is fetched and marked in turn with others: a phase is
    /// as long as all of its parts, one phase behind the other.
    /// </summary>
    public const string ActivitySourceName = "NewsSearch";

    /// <summary>
    /// Name of the Meter. Instruments: newssearch.search.duration and newssearch.index.duration in seconds, newssearch.search.phase.duration by
    /// phase (parse, match, fetch, highlight), newssearch.search.incomplete, newssearch.stories by outcome (added, updated, unchanged).
    /// </summary>
    public const string MeterName = "NewsSearch";
}
