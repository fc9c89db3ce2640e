namespace NewsSearch.Presentation;

/// <summary>Stories of one stretch of time.</summary>
/// <param name="Stories">Stories that match, copies included.</param>
/// <param name="Copies">How many of them are copies.</param>
/// <param name="Share">Their part of all stories of that stretch, 0 to 1; 0 where there are none.</param>
public readonly record struct TimelineCount(long Stories, long Copies, double Share)
{
    /// <summary>Places where the query stands in these stories; null where that was not asked for.</summary>
    public long? Occurrences { get; init; }
}
