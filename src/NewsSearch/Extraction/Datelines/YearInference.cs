namespace NewsSearch.Extraction.Datelines;

/// <summary>The year of a dateline that writes only month and day.</summary>
internal static class YearInference
{
    /// <summary>A dateline may lie this many days from publication.</summary>
    private const int MostDaysOff = 30;

    /// <summary>The day nearest to publication; null if even that is too far off.</summary>
    public static DateOnly? Nearest(int month, int day, DateOnly published) =>
        Closest(month, day, published) is { } found && Distance(found, published) <= MostDaysOff ? found : null;

    /// <summary>The such day nearest to <paramref name="published"/>, however far off; null for a February 29 that is years away.</summary>
    public static DateOnly? Closest(int month, int day, DateOnly published)
    {
        DateOnly? nearest = null;
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
            if (DayOf(year, month, day) is { } candidate
                && (nearest is not { } best || Distance(candidate, published) < Distance(best, published)))
                nearest = candidate;
        return nearest;
    }

    /// <summary>The first such day on or after <paramref name="earliest"/>.</summary>
    public static DateOnly? OnOrAfter(int month, int day, DateOnly earliest) =>
        // February 29 comes back after eight years at most.
        FirstWhere(earliest.Year, 1, month, day, candidate => candidate >= earliest);

    /// <summary>The last such day on or before <paramref name="latest"/>.</summary>
    public static DateOnly? OnOrBefore(int month, int day, DateOnly latest) =>
        FirstWhere(latest.Year, -1, month, day, candidate => candidate <= latest);

    private static DateOnly? FirstWhere(int year, int step, int month, int day, Func<DateOnly, bool> fits)
    {
        for (var tries = 0; tries <= 9; tries++, year += step)
            if (DayOf(year, month, day) is { } candidate && fits(candidate))
                return candidate;
        return null;
    }

    private static DateOnly? DayOf(int year, int month, int day) =>
        year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);
}
