using NewsSearch.Articles;

namespace NewsSearch.Extraction.Dates;

/// <summary>
/// Finds written days, months and years: "November 14, 2018", "14 November 2018", "2018-11-14", "May 3-5, 2019",
/// "May 2019", "1956", "1987/88", "the 1990s". Walks from digit to digit and looks at the words beside it only. Linear.
/// </summary>
internal static class DateScanner
{
    /// <summary>The latest full day that <paramref name="text"/> mentions, not after <paramref name="limit"/>.</summary>
    public static DateOnly? LatestDay(string text, DateOnly? limit)
    {
        DateOnly? latest = null;
        var reader = new WrittenDateReader(text);
        for (var at = 0; reader.Next(ref at) is { } found;)
            if (found is { Precision: DatePrecision.Day, LacksYear: false } && (latest is null || found.To > latest) && (limit is null || found.To <= limit))
                latest = found.To;
        return latest;
    }
}
