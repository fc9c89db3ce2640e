using NewsSearch.Engine.Columns;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Engine.Timelines;

/// <summary>From which stretch to which a timeline goes.</summary>
internal sealed class TimelineBounds(QueryRun run, TimelineRequest request)
{
    /// <summary>More than this nobody can read, and JSON of them is no answer any more.</summary>
    private const int Most = 20_000;

    /// <summary>The first and the last stretch; null for none.</summary>
    /// <param name="found">Stretches that have stories.</param>
    /// <exception cref="TimelineTooLongException">There would be too many.</exception>
    public (int First, int Last)? Of(IEnumerable<int> found)
    {
        var (from, to) = Asked();
        // Whoever asks for stories that speak of some years did not ask of what else they speak.
        if (request.Clock == QueryClock.Mentioned)
            found = found.Where(s => (from is null || s >= from) && (to is null || s <= to));
        List<int> stretches = [.. found, .. new[] { from, to }.OfType<int>()];
        if (stretches.Count == 0)
            return null;
        var (first, last) = (stretches.Min(), stretches.Max());
        return last - first < Most ? (first, last) : throw new TimelineTooLongException(FormattableString.Invariant(
            $"From {Day(first)} to {Day(last)} there are more than {Most:N0} stretches. Ask for longer ones, by year or month, or for less time{Hint}."));
    }

    private string Hint => request.Clock switch
    {
        QueryClock.Mentioned => ", as by mentions:2000..2020",
        QueryClock.Filed => ", as by filed:2000..2020",
        _ => "",
    };

    private string Day(int stretch) => CalendarStretches.FirstDayOf(stretch, request.By).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The first and the last stretch that the request names as bounds of these times; null for one that it leaves open.</summary>
    private (int? From, int? To) Asked()
    {
        var ranges = Times(run.Tree).Select(t => t.Resolve(run.Now, run.Zone)).ToList();
        if (request.Clock == QueryClock.Published)
            ranges.Add(new QueryTimeRange(request.Search.Since, request.Search.Until));
        var from = ranges.Min(r => r.From is { } start ? Stretch(start) : (int?)null);
        var to = ranges.Max(r => r.Before is { } end ? Stretch(end.AddTicks(-1)) : (int?)null);
        // A story speaks of several times: one of them without a bound leaves all open.
        return request.Clock == QueryClock.Mentioned
            ? (ranges.Exists(r => r.From is null) ? null : from, ranges.Exists(r => r.Before is null) ? null : to)
            : (from, to);
    }

    private IEnumerable<TimeNode> Times(QueryNode tree) =>
        (tree is AndNode and ? and.Children : [tree]).OfType<TimeNode>().Where(t => t.Clock == request.Clock);

    private int Stretch(DateTimeOffset moment) =>
        CalendarStretches.StretchOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, run.Zone).DateTime).DayNumber, request.By);
}
