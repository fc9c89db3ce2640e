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
        var stretches = found.Concat(Asked()).ToList();
        if (stretches.Count == 0)
            return null;
        var (first, last) = (stretches.Min(), stretches.Max());
        return last - first < Most ? (first, last) : throw new TimelineTooLongException(FormattableString.Invariant(
            $"From {Day(first)} to {Day(last)} there are more than {Most:N0} stretches. Ask for longer ones, by year or month, or for less time."));
    }

    private string Day(int stretch) => CalendarStretches.FirstDayOf(stretch, request.By).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Stretches that the request names as bounds of these times.</summary>
    private IEnumerable<int> Asked()
    {
        var ranges = Times(run.Tree).Select(t => t.Resolve(run.Now, run.Zone));
        if (request.Clock == QueryClock.Published)
            ranges = ranges.Append(new QueryTimeRange(request.Search.Since, request.Search.Until));
        foreach (var range in ranges)
        {
            if (range.From is { } from)
                yield return Stretch(from);
            if (range.Before is { } before)
                yield return Stretch(before.AddTicks(-1));
        }
    }

    private IEnumerable<TimeNode> Times(QueryNode tree) =>
        (tree is AndNode and ? and.Children : [tree]).OfType<TimeNode>().Where(t => t.Clock == request.Clock);

    private int Stretch(DateTimeOffset moment) =>
        CalendarStretches.StretchOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, run.Zone).DateTime).DayNumber, request.By);
}
