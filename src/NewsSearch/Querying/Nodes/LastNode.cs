namespace NewsSearch.Querying.Nodes;

/// <summary>Stories published within a stretch of time that ends now: <c>last:7d</c>.</summary>
/// <param name="Count">How many units.</param>
/// <param name="Unit">The unit.</param>
public sealed record LastNode(int Count, LastUnit Unit) : TimeNode(QueryClock.Published)
{
    /// <summary>From so long ago, to the minute, up to and including <paramref name="now"/>.</summary>
    /// <param name="now">The present moment.</param>
    /// <param name="zone">The time zone in which months and years are counted.</param>
    public override QueryTimeRange Resolve(DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        DateTimeOffset local = TimeZoneInfo.ConvertTime(now, zone);
        int monthsSinceStart = ((local.Year - 1) * 12) + local.Month - 1;
        DateTimeOffset from = Unit switch
        {
            LastUnit.Hours => Back(now, TimeSpan.FromHours(Count)),
            LastUnit.Days => Back(now, TimeSpan.FromDays(Count)),
            LastUnit.Weeks => Back(now, TimeSpan.FromDays(7L * Count)),
            LastUnit.Months => monthsSinceStart > Count ? local.AddMonths(-Count) : DateTimeOffset.MinValue,
            _ => local.Year > Count + 1 ? local.AddYears(-Count) : DateTimeOffset.MinValue,
        };
        return new(from, now < DateTimeOffset.MaxValue ? now.AddTicks(1) : null);
    }

    private static DateTimeOffset Back(DateTimeOffset now, TimeSpan span) =>
        now - DateTimeOffset.MinValue > span ? now - span : DateTimeOffset.MinValue;
}
