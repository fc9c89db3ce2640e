namespace NewsSearch.Querying.Nodes;

/// <summary>Stories from some days: <c>date:2019-05</c>, <c>after:2019-05-30</c>, <c>mentions:1956</c>.</summary>
public sealed record DateRangeNode : TimeNode
{
    /// <summary>The days from <paramref name="from"/> to <paramref name="to"/>.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public DateRangeNode(QueryClock clock, DateOnly? from, DateOnly? to)
        : base(clock)
    {
        if (from > to)
            throw new ArgumentException("The last day is before the first.", nameof(to));
        (From, To) = (from, to);
    }

    /// <summary>First day, inclusive; null when there is no lower bound.</summary>
    public DateOnly? From { get; }

    /// <summary>Last day, inclusive; null when there is no upper bound. With neither, any story that has such a time.</summary>
    public DateOnly? To { get; }

    /// <inheritdoc/>
    public override QueryTimeRange Resolve(DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new(
            From is { } from ? StartOf(from, zone) : null,
            To is { } to && to < DateOnly.MaxValue ? StartOf(to.AddDays(1), zone) : null);
    }

    // A zone's offset may reach over the ends of the calendar; there the bound falls back to UTC.
    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        DateTime midnight = day.ToDateTime(TimeOnly.MinValue);
        bool edge = day.Year is 1 or 9999;
        return new DateTimeOffset(midnight, edge ? TimeSpan.Zero : zone.GetUtcOffset(midnight));
    }
}
