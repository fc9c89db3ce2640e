using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Times;

namespace NewsSearch.Ingestion.Sgml;

/// <summary>
/// When a TREC record was published: its date elements, in the manners of American papers ("03/22/91", "910514",
/// "January 1, 1989, Sunday, Home Edition"); else AP's file id ("AP-NR-02-12-88 2344EST"); else the day that is part of the
/// document's number ("AP880212-0001", "NYT19980601.0001", "LA010189-0001").
/// </summary>
internal static class TrecDates
{
    private const int Longest = 200;

    public static StoryTime? Read(IEnumerable<string> elements, string? fileId, string? number)
    {
        foreach (var element in elements)
        {
            if (element.Length <= Longest && (WrittenTime.Read(element) ?? Leading(element) ?? Numbered(element)) is { } time)
                return time;
        }
        return (fileId is { Length: <= Longest } ? FileId(fileId) : null) ?? (number is null ? null : DocumentNumber(number));
    }

    /// <summary>A date with more behind it: the longest part before a comma that is one.</summary>
    private static StoryTime? Leading(string text)
    {
        for (var end = text.LastIndexOf(','); end > 0; end = text.LastIndexOf(',', end - 1))
        {
            if (WrittenTime.Read(text[..end]) is { } time)
                return time;
        }
        return null;
    }

    /// <summary>"03/22/91", month first, or "910514", year first.</summary>
    private static StoryTime? Numbered(string text)
    {
        var parts = text.Split(' ')[0].Split('/');
        if (parts is [{ Length: 6 } digits])
            return Day(digits.AsSpan(0, 2), digits.AsSpan(2, 2), digits.AsSpan(4, 2));
        return parts is [{ Length: 1 or 2 } month, { Length: 1 or 2 } day, { Length: 2 or 4 } year] ? Day(year, month, day) : null;
    }

    private static StoryTime? FileId(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var day = parts.Length == 0 ? [] : parts[0].Split('-');
        if (day.Length < 3 || Day(day[^1], day[^3], day[^2]) is not { } date)
            return null;
        return parts.Length > 1 && WrittenTime.Read($"{date} {parts[1]}") is { } time ? time : date;
    }

    private static StoryTime? DocumentNumber(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start <= 0)
            return null;
        var digits = text.AsSpan(start);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        digits = end < 0 ? digits : digits[..end];
        // The Los Angeles Times alone writes the month first.
        return digits.Length switch
        {
            8 => Day(digits[..4], digits[4..6], digits[6..]),
            6 when text.StartsWith("LA", StringComparison.Ordinal) => Day(digits[4..], digits[..2], digits[2..4]),
            6 => Day(digits[..2], digits[2..4], digits[4..]),
            _ => null,
        };
    }

    private static StoryTime? Day(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
    {
        if (Number(year) is not { } y || Number(month) is not { } m || Number(day) is not { } d)
            return null;
        // Two digits are of the years 1950 to 2049.
        y += year.Length > 2 ? 0 : y < 50 ? 2000 : 1900;
        return y is >= 1700 and <= 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? StoryTime.OfDay(new DateOnly(y, m, d))
            : null;
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
