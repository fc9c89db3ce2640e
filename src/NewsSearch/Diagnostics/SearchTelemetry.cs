using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsSearch.Presentation;

namespace NewsSearch.Diagnostics;

/// <summary>Tells of one call on an index. Thread-safe.</summary>
internal static class SearchTelemetry
{
    private static readonly ActivitySource s_source = new(NewsTelemetry.ActivitySourceName);
    private static readonly Meter s_meter = new(NewsTelemetry.MeterName);
    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>("newssearch.search.duration", "s", "What answers took.");
    private static readonly Histogram<double> s_phase = s_meter.CreateHistogram<double>("newssearch.search.phase.duration", "s", "What a phase of answers took.");
    private static readonly Counter<long> s_incomplete = s_meter.CreateCounter<long>("newssearch.search.incomplete", "{answer}", "Answers cut short by a bound.");
    private static readonly Histogram<double> s_indexing = s_meter.CreateHistogram<double>("newssearch.index.duration", "s", "What batches of stories took to become durable.");
    private static readonly Counter<long> s_stories = s_meter.CreateCounter<long>("newssearch.stories", "{story}", "What became of stories that came.");

    /// <summary>Begins an activity; null where nobody listens.</summary>
    public static Activity? Start(string what) => s_source.StartActivity("newssearch." + what);

    /// <summary>A page of stories was found.</summary>
    public static void Found(Activity? activity, SearchPage page, double parseMs)
    {
        Found(activity, "search", page.Total, page.Complete, page.Took.TotalMs + parseMs);
        if (parseMs > 0)
            Phase(activity, "parse", parseMs);
        Phase(activity, "match", page.Took.MatchMs);
        Phase(activity, "fetch", page.Took.FetchMs);
        Phase(activity, "highlight", page.Took.HighlightMs);
        if (activity is { IsAllDataRequested: true })
            Trace(activity, page.Took);
    }

    /// <summary>Anything else was found.</summary>
    public static void Found(Activity? activity, string what, long total, bool complete, double milliseconds)
    {
        s_duration.Record(milliseconds / 1_000, new KeyValuePair<string, object?>("newssearch.answer", what));
        if (!complete)
            s_incomplete.Add(1, new KeyValuePair<string, object?>("newssearch.answer", what));
        activity?.SetTag("newssearch.total", total).SetTag("newssearch.complete", complete);
    }

    /// <summary>A batch of stories became durable.</summary>
    public static void Indexed(Activity? activity, int added, int updated, int unchanged, TimeSpan took)
    {
        s_indexing.Record(took.TotalSeconds);
        Count("added", added);
        Count("updated", updated);
        Count("unchanged", unchanged);
        activity?.SetTag("newssearch.added", added).SetTag("newssearch.updated", updated).SetTag("newssearch.unchanged", unchanged);
    }

    private static void Count(string outcome, int stories)
    {
        if (stories > 0)
            s_stories.Add(stories, new KeyValuePair<string, object?>("newssearch.outcome", outcome));
    }

    private static void Phase(Activity? activity, string phase, double milliseconds)
    {
        s_phase.Record(milliseconds / 1_000, new KeyValuePair<string, object?>("newssearch.phase", phase));
        activity?.SetTag("newssearch." + phase + "_ms", Math.Round(milliseconds, 3));
    }

    private static void Trace(Activity search, SearchTimes took)
    {
        var at = search.StartTimeUtc;
        foreach (var (phase, milliseconds) in new[] { ("match", took.MatchMs), ("fetch", took.FetchMs), ("highlight", took.HighlightMs) })
        {
            using var activity = s_source.StartActivity("newssearch." + phase, ActivityKind.Internal, search.Context, startTime: at);
            at = at.AddMilliseconds(milliseconds);
            activity?.SetEndTime(at);
        }
    }
}
