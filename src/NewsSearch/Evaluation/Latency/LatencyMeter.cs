using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Evaluation.Latency;

/// <summary>
/// Measures the latency of a query mix on one engine. In a closed loop a query arrives when the one before is answered. In
/// an open loop queries arrive at a fixed rate, and latency counts from the arrival: a slow answer is paid for by all that
/// queue behind it, as by people (G. Tene calls the other way coordinated omission). One thread at a time.
/// </summary>
public sealed class LatencyMeter
{
    private readonly INewsEngine _engine;
    private readonly MeasuringClock _clock;

    /// <summary>A meter on the time of the machine.</summary>
    public LatencyMeter(INewsEngine engine)
        : this(engine, new MeasuringClock(TimeProvider.System))
    {
    }

    internal LatencyMeter(INewsEngine engine, MeasuringClock clock)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _engine = engine;
        _clock = clock;
    }

    /// <summary>Asks every query as often as told, each round in another order, and measures the answers.</summary>
    /// <param name="queries">The mix. A text that is no valid query is asked as its rewrite.</param>
    /// <param name="options">How to ask.</param>
    /// <param name="answered">Is given the answer to each query, in order, asked once more after everything is measured, with exact totals.</param>
    /// <param name="cancellationToken">Ends before the next query.</param>
    /// <exception cref="ArgumentOutOfRangeException">No round or no rate, or more than <see cref="LatencyOptions.MostRuns"/> answers.</exception>
    public async Task<LatencyReport> MeasureAsync(
        IReadOnlyList<LatencyQuery> queries,
        LatencyOptions options,
        Action<LatencyQuery, SearchPage>? answered = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Warmup);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Repeat, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)options.Repeat * queries.Count, LatencyOptions.MostRuns);
        if (options.Rate is { } rate)
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        string[] texts = [.. queries.Select(query => Askable(query.Text))];
        var order = new AskingOrder(texts.Length, options.Seed);

        for (var round = 0; round < options.Warmup; round++)
            foreach (var query in order.NextRound())
            {
                cancellationToken.ThrowIfCancellationRequested();
                await AskAsync(query, texts[query], _clock.Now, options.Request, cancellationToken).ConfigureAwait(false);
            }

        // What the warm-up left behind is not for the measured queries to clear away.
        GC.Collect();
        var samples = new List<LatencySample>(options.Repeat * texts.Length);
        var start = _clock.Now;
        for (var round = 0; round < options.Repeat; round++)
            foreach (var query in order.NextRound())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var arrival = _clock.Now;
                if (options.Rate is { } perSecond)
                {
                    arrival = start + TimeSpan.FromSeconds(samples.Count / perSecond);
                    await _clock.WaitUntilAsync(arrival, cancellationToken).ConfigureAwait(false);
                }
                samples.Add(await AskAsync(query, texts[query], arrival, options.Request, cancellationToken).ConfigureAwait(false));
            }
        var took = _clock.Now - start;

        if (answered is not null)
            for (var i = 0; i < texts.Length; i++)
            {
                var request = options.Request(QueryParser.Parse(texts[i])) with { Count = null };
                answered(queries[i], await _engine.SearchAsync(request, cancellationToken).ConfigureAwait(false));
            }
        return Report(queries, texts, samples, RateOf(options.Rate, samples, took));
    }

    private async ValueTask<LatencySample> AskAsync(
        int query, string text, TimeSpan arrival, Func<ParsedQuery, SearchRequest> request, CancellationToken cancellationToken)
    {
        var thread = Environment.CurrentManagedThreadId;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var begun = _clock.Now;
        var parsed = QueryParser.Parse(text);
        var read = _clock.Now;
        var page = await _engine.SearchAsync(request(parsed), cancellationToken).ConfigureAwait(false);
        var done = _clock.Now;
        allocated = thread == Environment.CurrentManagedThreadId ? GC.GetAllocatedBytesForCurrentThread() - allocated : -1;
        return new LatencySample(
            query, (done - arrival).TotalMicroseconds, (begun - arrival).TotalMicroseconds, (read - begun).TotalMicroseconds,
            page.Took.MatchMs * 1_000, page.Took.FetchMs * 1_000, page.Took.HighlightMs * 1_000, allocated);
    }

    private static string Askable(string text)
    {
        var parsed = QueryParser.Parse(text);
        return parsed.Success ? text : parsed.Error.Rewrite;
    }

    private static LatencyRate? RateOf(double? asked, List<LatencySample> samples, TimeSpan took) =>
        asked is { } rate && samples.Count > 0
            ? new LatencyRate(rate, samples.Count / Math.Max(samples.Count / rate, took.TotalSeconds), samples[^1].Wait)
            : null;

    private static LatencyReport Report(
        IReadOnlyList<LatencyQuery> queries, string[] texts, List<LatencySample> samples, LatencyRate? rate)
    {
        var byClass = samples.ToLookup(sample => queries[sample.Query].Class, StringComparer.Ordinal);
        return new LatencyReport(
            [.. queries.GroupBy(query => query.Class, StringComparer.Ordinal)
                .Select(each => LatencyFigures.Of(each.Key, each.Count(), [.. byClass[each.Key]]))],
            LatencyFigures.Of("", queries.Count, samples),
            rate,
            queries.Where((query, i) => !ReferenceEquals(query.Text, texts[i])).Count());
    }
}
