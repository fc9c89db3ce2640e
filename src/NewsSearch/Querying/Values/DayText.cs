using System.Globalization;

namespace NewsSearch.Querying.Values;

/// <summary>A year, a month or a day as written.</summary>
internal static class DayText
{
    private static readonly string[] DayFirst = ["d.M.yyyy", "d/M/yyyy", "d-M-yyyy"];

    // The outermost years are kept free, so that a day before and after can always be counted.
    private const int FirstYear = 2;
    private const int LastYear = 9998;

    /// <summary>Reads <c>2019</c>, <c>2019-05</c>, <c>2019-05-30</c> and <c>20190530</c>; dots and slashes do for hyphens.</summary>
    public static bool TryRead(string text, out DateOnly first, out DateOnly last)
    {
        first = last = default;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (rest.Length == 8 && !rest.ContainsAnyExceptInRange('0', '9'))
            return TryMake(rest[..4], rest[4..6], rest[6..], out first, out last);

        Span<Range> parts = stackalloc Range[4];
        int count = rest.SplitAny(parts, "-/.");
        return count switch
        {
            1 => TryMake(rest[parts[0]], "", "", out first, out last),
            2 => TryMake(rest[parts[0]], rest[parts[1]], "", out first, out last) && !rest[parts[1]].IsEmpty,
            3 => TryMake(rest[parts[0]], rest[parts[1]], rest[parts[2]], out first, out last)
                && !rest[parts[1]].IsEmpty && !rest[parts[2]].IsEmpty,
            _ => false,
        };
    }

    /// <summary>What may have been meant by a text that is no day; null when nothing comes to mind.</summary>
    public static string? Suggest(string text)
    {
        // 05/06/2019 is May to some and June to others, so it is not guessed.
        foreach (string format in DayFirst)
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Day > 12)
                return Spell(day);
        }
        if (DateOnly.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly american) && american.Day > 12)
            return Spell(american);

        // A time of day, a 13th month, a 30th of February: the longest beginning that can be read.
        for (int length = Math.Min(text.Length - 1, 10); length >= 4; length--)
        {
            if (char.IsAsciiDigit(text[length]))
                continue;
            string shorter = text[..length].TrimEnd('-', '/', '.');
            if (TryRead(shorter, out _, out _))
                return shorter;
        }
        return null;
    }

    /// <summary>The stretch of time that a word of every day speaks of, as a query; null for any other word.</summary>
    public static string? SinceWord(string text) => text.ToUpperInvariant() switch
    {
        "TODAY" or "NOW" => "last:1d",
        "YESTERDAY" => "last:2d",
        _ => null,
    };

    /// <summary>The shortest spelling of the days from one to the other; null when it takes two.</summary>
    public static string? SpellWhole(DateOnly from, DateOnly to)
    {
        if (from == to)
            return Spell(from);
        if (from.Year != to.Year || from.Day != 1 || to.AddDays(1).Day != 1)
            return null;
        if (from.Month == to.Month)
            return from.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return from.Month == 1 && to.Month == 12 ? from.ToString("yyyy", CultureInfo.InvariantCulture) : null;
    }

    public static string Spell(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool TryMake(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, out DateOnly first, out DateOnly last)
    {
        first = last = default;
        if (year.Length != 4 || !TryNumber(year, FirstYear, LastYear, out int y))
            return false;
        int m = 1;
        if (month.Length > 0 && !TryNumber(month, 1, 12, out m))
            return false;
        int d = 1;
        if (day.Length > 0 && !TryNumber(day, 1, DateTime.DaysInMonth(y, m), out d))
            return false;
        first = new DateOnly(y, m, d);
        last = day.Length > 0 ? first : (month.Length > 0 ? first.AddMonths(1) : first.AddYears(1)).AddDays(-1);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, int least, int most, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && digits.Length <= 4 && number >= least && number <= most;
}
