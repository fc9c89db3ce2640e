using NewsSearch.Extraction.Datelines;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Dates;

/// <summary>What stands before and after a number: months, years, units, other numbers. Each look is bounded.</summary>
internal sealed class DateSurroundings(string text)
{
    private const int LongestWord = 16;

    private static readonly Lazy<NameTable> s_units = new(() => NameTable.Load("Extraction.Dates.units.txt"));
    private static readonly Lazy<NameTable> s_amounts = new(() => NameTable.Load("Extraction.Dates.amounts.txt"));
    private static readonly Lazy<NameTable> s_leads = new(() => NameTable.Load("Extraction.Dates.year-leads.txt"));

    /// <summary>Whether no letter, digit, currency or decimal point touches the number from the left.</summary>
    public bool IsFreeBefore(int start)
    {
        if (start == 0)
            return true;
        var before = text[start - 1];
        if (before is '.' or ',' or '/' or ':' or '-' or '–')
            return start >= 2 && !char.IsAsciiDigit(text[start - 2]) && !(before is '-' or '/' && !char.IsLetter(text[start - 2]));
        return !char.IsLetterOrDigit(before) && before is not ('$' or '£' or '€' or '¥' or '#' or '+' or '=' or '<' or '_' or '@' or '&');
    }

    /// <summary>"3.5", "1,200", "5/8", "12:30", "7%": the digits are part of something longer.</summary>
    public bool IsNumberGoingOn(int end)
    {
        if (end >= text.Length)
            return false;
        if (text[end] is '%' or '$' or '€' or '£' or '°')
            return true;
        return text[end] is '.' or ',' or '/' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])
            && !(text[end] is '/' && IsShortYearAfter(end));
    }

    /// <summary>"th" and its like after a day.</summary>
    public int SkipOrdinal(int end) => end + 2 <= text.Length && !IsWordAt(end + 2) && text.AsSpan(end, 2) is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH"
        ? end + 2
        : end;

    public bool IsWordAt(int at) => at < text.Length && char.IsLetterOrDigit(text[at]);

    /// <summary>The English month that stands directly before; "of" and a comma may come between.</summary>
    public int EnglishMonthBefore(int start, out int monthStart)
    {
        var word = WordBefore(start, out monthStart);
        if (word is "of" or "OF" && monthStart > 0)
            word = WordBefore(monthStart, out monthStart);
        return word.Length >= 3 && char.IsUpper(word[0]) ? MonthNames.Shared.FindEnglish(word) : 0;
    }

    /// <summary>The month before a year: English, or of another language in full ("mai 2019", "mayo de 2019").</summary>
    public int MonthBeforeYear(int start, out int monthStart)
    {
        var english = EnglishMonthBefore(start, out monthStart);
        if (english > 0)
            return english;
        var word = WordBefore(start, out monthStart);
        if (word is "de")
            word = WordBefore(monthStart, out monthStart);
        // Shorter ones are words: "mars 1999", "mag 1999".
        return word.Length >= 4 || word is "mai" or "Mai" or "май" ? MonthNames.Shared.Find(word) : 0;
    }

    /// <summary>The second day of "3-5 May" and "3 to 5 May"; the first, and where it ended, if there is none.</summary>
    public int RangeDayAfter(int day, int end, out int rangeEnd)
    {
        rangeEnd = end;
        var at = end;
        if (at < text.Length && text[at] is '-' or '–')
            at++;
        else if (text.AsSpan(at).StartsWith(" to ") || text.AsSpan(at).StartsWith(" bis ") || text.AsSpan(at).StartsWith(" au "))
            at = text.IndexOf(' ', at + 1) + 1;
        else
            return day;
        var last = 0;
        var stop = at;
        while (stop < text.Length && stop - at < 3 && char.IsAsciiDigit(text[stop]))
            last = last * 10 + (text[stop++] - '0');
        if (last <= day || last > 31)
            return day;
        rangeEnd = SkipOrdinal(stop);
        return last;
    }

    /// <summary>The month after a day: English with a capital, or of another language in full.</summary>
    public int MonthAfter(int end, out int monthEnd, out bool isEnglish)
    {
        // "14. November": a dot makes the number an ordinal in German.
        var dotted = end + 1 < text.Length && text[end] == '.' && text[end + 1] == ' ';
        var word = WordAfter(dotted ? end + 1 : end, out monthEnd);
        if (dotted && (word.Length < 3 || MonthNames.Shared.FindEnglish(word) > 0 && MonthNames.Shared.Find(word) == 0))
        {
            isEnglish = false;
            return 0;
        }
        if (word is "of" or "de" or "OF")
            word = WordAfter(monthEnd, out monthEnd);
        isEnglish = false;
        if (word.Length < 3)
            return 0;
        var month = MonthNames.Shared.FindEnglish(word);
        isEnglish = month > 0 && char.IsUpper(word[0]);
        if (month == 0 && (word.Length >= 4 || word is "мая" or "mai" or "Mai" or "maj"))
            month = MonthNames.Shared.Find(word);
        // The dot of an abbreviated month belongs to it where a year goes on.
        if (month > 0 && monthEnd < text.Length && text[monthEnd] == '.' && word.Length <= 4)
            monthEnd++;
        return month;
    }

    /// <summary>A year that stands directly after, a comma or "de" between them; 0 if there is none.</summary>
    public int YearAfter(int at, out int end)
    {
        end = at;
        if (at < text.Length && text[at] == ',')
            at++;
        at = SkipSpace(at);
        if (at + 3 < text.Length && text.AsSpan(at, 3) is "de " or "of ")
            at += 3;
        var year = 0;
        var i = at;
        for (; i < text.Length && i < at + 4 && char.IsAsciiDigit(text[i]); i++)
            year = year * 10 + (text[i] - '0');
        if (i - at != 4 || year is < 1000 or > 2199 || IsWordAt(i) || IsNumberGoingOn(i))
            return 0;
        end = i;
        return year;
    }

    /// <summary>Whether the next word counts or measures something.</summary>
    public bool IsUnitAfter(int end) => WordAfter(end, out _) is { Length: > 0 } word && s_units.Value.Contains(word);

    /// <summary>
    /// Whether four digits are a year. 1900 to 2049 are, unless an amount, a unit or a table speaks against it; any other
    /// needs a word that leads to years ("in 1812").
    /// </summary>
    public bool IsYear(int start, int end, int year)
    {
        if (end < text.Length && char.IsLetterOrDigit(text[end]))
            return false;
        var before = WordBefore(start, out _);
        var after = WordAfter(end, out _);
        if (after.Length > 0 && s_units.Value.Contains(after) || before.Length > 0 && s_amounts.Value.Contains(before))
            return false;
        var led = before.Length > 0 && s_leads.Value.Contains(before);
        if (year is < 1900 or > 2049)
            return led;
        return led || !(IsNumberBefore(start) || IsNumberAfter(end)) && (before.Length > 0 || after.Length > 0);
    }

    /// <summary>Whether digits follow, apart or not: columns of a table.</summary>
    public bool IsDigitAfter(int end)
    {
        var at = SkipSpace(end);
        return at < text.Length && char.IsAsciiDigit(text[at]);
    }

    private bool IsShortYearAfter(int slash) =>
        slash >= 4 && char.IsAsciiDigit(text[slash - 4]) && slash + 2 < text.Length && char.IsAsciiDigit(text[slash + 2]) && !IsWordAt(slash + 3);

    private bool IsNumberBefore(int start)
    {
        var at = start;
        while (at > 0 && start - at < 4 && text[at - 1] == ' ')
            at--;
        return at > 0 && char.IsAsciiDigit(text[at - 1]);
    }

    private bool IsNumberAfter(int end)
    {
        var at = SkipSpace(end);
        return at > end && at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '-' or '+' or '$');
    }

    private int SkipSpace(int at)
    {
        var limit = Math.Min(text.Length, at + 4);
        // A line break parts paragraphs: what follows it is another matter.
        while (at < limit && text[at] is ' ' or '\t' or '\u00A0')
            at++;
        return at;
    }

    /// <summary>The word that ends right before, with one mark between at most; empty if there is none.</summary>
    public ReadOnlySpan<char> WordBefore(int start, out int wordStart)
    {
        var at = start;
        while (at > 0 && start - at < 4 && text[at - 1] is ' ' or '\u00A0' or ',' or '.' or '-' or '(' or '"' or '“')
            at--;
        wordStart = at;
        while (wordStart > 0 && at - wordStart < LongestWord && char.IsLetter(text[wordStart - 1]))
            wordStart--;
        return text.AsSpan(wordStart, at - wordStart);
    }

    public ReadOnlySpan<char> WordAfter(int end, out int wordEnd)
    {
        var at = SkipSpace(end);
        if (at < text.Length && at == end && text[at] is '-')
            at++;
        wordEnd = at;
        while (wordEnd < text.Length && wordEnd - at < LongestWord && char.IsLetter(text[wordEnd]))
            wordEnd++;
        return text.AsSpan(at, wordEnd - at);
    }
}
