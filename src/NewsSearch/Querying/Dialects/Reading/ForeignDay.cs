using System.Globalization;
using NewsSearch.Querying.Values;

namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>Days as other systems write them: <c>5/30/2019</c>, <c>5/2019</c>, <c>1/1/97</c>, <c>May 30, 2019</c>, and as we do.</summary>
internal static class ForeignDay
{
    private const int Longest = 24;

    // A year of two figures is one of the century before from 60 on, as Factiva's guide has it.
    private const int Pivot = 60;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Whether a word may be part of a day.</summary>
    public static bool MayBePart(string word) => word.Length > 0 && word.Length <= Longest && (char.IsAsciiDigit(word[0]) || Month(word) > 0);

    /// <summary>The days meant; a number over 12 is never the month, whatever the order.</summary>
    public static bool TryRead(string text, DayOrder order, out DateOnly first, out DateOnly last)
    {
        first = last = default;
        text = text.Trim().TrimEnd('.', ',', ';');
        if (text.Length is 0 or > Longest)
            return false;
        // 2019-05-30, 2019/5, 20190530; but 5/97 and 1-1-97 have their year last.
        if (DayText.TryRead(text, out first, out last))
            return true;
        string[] parts = text.Split(['-', '/', '.', ' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 3 || Year(parts[^1]) is not { } year)
            return false;
        int named = Array.FindIndex(parts, part => Month(part) > 0);
        (string month, string day) = parts.Length == 2 ? (parts[0], "")
            : named >= 0 ? (parts[named], parts[1 - Math.Min(named, 1)])
            : order == DayOrder.MonthFirst ? (parts[0], parts[1]) : (parts[1], parts[0]);
        if (named < 0 && day.Length > 0 && Number(month) > 12)
            (month, day) = (day, month);
        int number = Month(month) is > 0 and var byName ? byName : Number(month);
        return DayText.TryRead(
            string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{number:D2}{(day.Length > 0 ? "-" : "")}{Day(day)}"), out first, out last);
    }

    private static string Day(string day) => day.Length == 0 ? "" : Number(day).ToString("D2", CultureInfo.InvariantCulture);

    private static int? Year(string text) => text.Length switch
    {
        4 when Number(text) > 0 => Number(text),
        2 when Number(text) is >= 0 and var year => year >= Pivot ? 1900 + year : 2000 + year,
        _ => null,
    };

    // Out of range where it is no number, so that no day can be made of it.
    private static int Number(string text)
    {
        string digits = text.Length > 2 && char.IsAsciiDigit(text[0]) ? text.TrimEnd('s', 't', 'n', 'd', 'r', 'h') : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= 9999 ? number : -1;
    }

    private static int Month(string text)
    {
        string name = text.TrimEnd('.').ToLowerInvariant();
        if (name.Length < 3)
            return 0;
        int month = Array.FindIndex(Months, known => name.StartsWith(known, StringComparison.Ordinal)) + 1;
        return month > 0 && (name.Length == 3 || name == "sept" || name.Equals(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month), StringComparison.OrdinalIgnoreCase)) ? month : 0;
    }
}
