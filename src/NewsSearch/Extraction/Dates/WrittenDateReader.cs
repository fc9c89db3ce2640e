using NewsSearch.Articles;

namespace NewsSearch.Extraction.Dates;

/// <summary>
/// Reads written dates one after another. Goes from digit to digit; around each it looks at a bounded number of units, so
/// the whole walk is linear.
/// </summary>
internal sealed class WrittenDateReader(string text)
{
    private const int LongestDigits = 4;

    private readonly DateSurroundings _around = new(text);

    /// <summary>The next date that starts at or after <paramref name="at"/>, which then stands after it; null at the end.</summary>
    public WrittenDate? Next(ref int at)
    {
        while (at < text.Length)
        {
            var digit = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (digit < 0)
                break;
            var start = at + digit;
            var end = start + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            at = end;
            if (end - start > LongestDigits || !_around.IsFreeBefore(start))
                continue;
            var found = end - start <= 2 ? ReadFromDay(start, end) : end - start == 4 ? ReadFromYear(start, end) : null;
            if (found is { } date)
            {
                at = date.End;
                return found;
            }
        }
        at = text.Length;
        return null;
    }

    /// <summary>"November 14, 2018", "May 3-5, 2019", "14 November 2018", "14 November".</summary>
    private WrittenDate? ReadFromDay(int start, int end)
    {
        var day = Number(start, end);
        if (day is < 1 or > 31 || _around.IsNumberGoingOn(end))
            return null;
        var afterDay = _around.SkipOrdinal(end);
        var month = _around.EnglishMonthBefore(start, out var monthStart);
        if (month > 0)
        {
            var lastDay = ReadSecondDay(day, ref afterDay);
            var year = _around.YearAfter(afterDay, out var yearEnd);
            return year > 0
                ? OfDays(monthStart, yearEnd, year, month, day, lastDay, false)
                : _around.IsUnitAfter(afterDay) ? null : OfDays(monthStart, afterDay, WrittenDate.AnyYear, month, day, lastDay, true);
        }
        var toDay = _around.RangeDayAfter(day, afterDay, out var rangeEnd);
        month = _around.MonthAfter(rangeEnd, out var monthEnd, out var isEnglish);
        if (month == 0)
            return null;
        var late = _around.YearAfter(monthEnd, out var lateEnd);
        if (late > 0)
            return OfDays(start, lateEnd, late, month, day, toDay, false);
        // A month in full of another language is no word of English that could follow a number.
        return !_around.IsDigitAfter(monthEnd) && (isEnglish || monthEnd - rangeEnd >= LongestDigits)
            ? OfDays(start, monthEnd, WrittenDate.AnyYear, month, day, toDay, true) : null;
    }

    /// <summary>The end of "May 3-5": the second number, if it follows the first.</summary>
    private int ReadSecondDay(int day, ref int end)
    {
        if (end + 1 >= text.Length || text[end] is not ('-' or '–') || !char.IsAsciiDigit(text[end + 1]))
            return day;
        var stop = end + 2;
        while (stop < text.Length && char.IsAsciiDigit(text[stop]))
            stop++;
        if (stop - end > 3 || Number(end + 1, stop) is var last && (last <= day || last > 31) || _around.IsNumberGoingOn(stop))
            return day;
        end = stop;
        return last;
    }

    /// <summary>"2018-11-14", "May 2019", "1987/88", "the 1990s", "1956".</summary>
    private WrittenDate? ReadFromYear(int start, int end)
    {
        var year = Number(start, end);
        if (year is < 1000 or > 2199)
            return null;
        if (ReadIso(start, end, year) is { } iso)
            return iso;
        if (_around.IsNumberGoingOn(end))
            return null;
        var month = _around.MonthBeforeYear(start, out var monthStart);
        if (month > 0)
            return new WrittenDate(monthStart, end, new DateOnly(year, month, 1),
                new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month, false);
        if (end < text.Length && text[end] == 's' && year % 10 == 0 && !_around.IsWordAt(end + 1))
            return OfYears(start, end + 1, year, year + 9);
        if (DatePeriods.Around(text, start, end, year) is { } period)
            return period;
        if (!_around.IsYear(start, end, year))
            return null;
        var last = ReadSecondYear(year, end, out var lastEnd);
        return OfYears(start, lastEnd, year, last);
    }

    private WrittenDate? ReadIso(int start, int end, int year)
    {
        if (end + 6 > text.Length || text[end] != '-' || text[end + 3] != '-' || end + 6 < text.Length && char.IsAsciiDigit(text[end + 6]))
            return null;
        var month = Number(end + 1, end + 3);
        var day = Number(end + 4, end + 6);
        return month is >= 1 and <= 12 ? OfDays(start, end + 6, year, month, day, day, false) : null;
    }

    /// <summary>"1987/88", "1987-88", "1956-1960": the second year, if it follows the first.</summary>
    private int ReadSecondYear(int year, int end, out int lastEnd)
    {
        lastEnd = end;
        if (end >= text.Length || text[end] is not ('/' or '-' or '–'))
            return year;
        var stop = end + 1;
        while (stop < text.Length && stop - end <= LongestDigits && char.IsAsciiDigit(text[stop]))
            stop++;
        var digits = stop - end - 1;
        if (digits is not (2 or 4) || _around.IsNumberGoingOn(stop) || stop < text.Length && char.IsAsciiDigit(text[stop]))
            return year;
        var last = Number(end + 1, stop);
        if (digits == 2)
            last += year / 100 * 100;
        if (last <= year || last > year + 150)
            return year;
        lastEnd = stop;
        return last;
    }

    private static WrittenDate? OfDays(int start, int end, int year, int month, int from, int to, bool lacksYear)
    {
        var days = DateTime.DaysInMonth(year, month);
        return from < 1 || to > days
            ? null
            : new WrittenDate(start, end, new DateOnly(year, month, from), new DateOnly(year, month, to), DatePrecision.Day, lacksYear);
    }

    private static WrittenDate OfYears(int start, int end, int from, int to) =>
        new(start, end, new DateOnly(from, 1, 1), new DateOnly(to, 12, 31), DatePrecision.Year, false);

    /// <summary>The value of a run of digits; -1 if something else stands among them.</summary>
    private int Number(int start, int end)
    {
        var number = 0;
        for (var i = start; i < end; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return -1;
            number = number * 10 + (text[i] - '0');
        }
        return number;
    }
}
