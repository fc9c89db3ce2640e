using NewsSearch.Articles;

namespace NewsSearch.Extraction.Dates;

/// <summary>
/// Parts of a year and spans of years, by the words before the year: "the third quarter of 2019", "first half of 2019",
/// "between 1999 and 2003", "from 1999 to 2003". Looks at a bounded number of units. Thread-safe.
/// </summary>
internal static class DatePeriods
{
    private const int Reach = 24;

    private const int MostYears = 150;

    /// <summary>The period that the year at <paramref name="start"/> belongs to; null if it stands for itself.</summary>
    public static WrittenDate? Around(string text, int start, int end, int year) => Part(text, start, end, year) ?? Span(text, start, end, year);

    private static WrittenDate? Part(string text, int start, int end, int year)
    {
        var before = text.AsSpan(Math.Max(0, start - Reach), Math.Min(Reach, start)).TrimEnd(' ');
        if (before.EndsWith(" of"))
            before = before[..^3];
        var (months, count) = before.EndsWith(" quarter") ? (3, 8) : before.EndsWith(" half") ? (6, 5) : (0, 0);
        if (months == 0)
            return null;
        before = before[..^count];
        var word = before[(before.LastIndexOfAny(' ', '(', '-') + 1)..];
        var number = word switch
        {
            "first" or "First" or "1st" => 1,
            "second" or "Second" or "2nd" => 2,
            "third" or "Third" or "3rd" => 3,
            "fourth" or "Fourth" or "4th" => 4,
            _ => 0,
        };
        if (number == 0 || number * months > 12)
            return null;
        var from = new DateOnly(year, (number - 1) * months + 1, 1);
        var wordStart = Math.Max(0, start - Reach) + before.Length - word.Length;
        return new WrittenDate(wordStart, end, from, from.AddMonths(months).AddDays(-1), DatePrecision.Month, false);
    }

    private static WrittenDate? Span(string text, int start, int end, int year)
    {
        var before = text.AsSpan(Math.Max(0, start - 8), Math.Min(8, start));
        var (lead, join) = EndsWithWord(before, "between ") ? (8, " and ") : EndsWithWord(before, "from ") ? (5, " to ") : (0, "");
        var second = end + join.Length;
        if (lead == 0 || !text.AsSpan(end).StartsWith(join) || second + 4 > text.Length || second + 4 < text.Length && char.IsLetterOrDigit(text[second + 4]))
            return null;
        var last = 0;
        foreach (var c in text.AsSpan(second, 4))
            last = char.IsAsciiDigit(c) ? last * 10 + (c - '0') : -10_000;
        return last <= year || last > year + MostYears || last > 2199
            ? null
            : new WrittenDate(start - lead, second + 4, new DateOnly(year, 1, 1), new DateOnly(last, 12, 31), DatePrecision.Year, false);
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, ReadOnlySpan<char> word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetter(text[text.Length - word.Length - 1]));
}
