using NewsSearch.Articles;
using NewsSearch.Extraction.Datelines;
using NewsSearch.Extraction.Dates;

namespace NewsSearch.Extraction.Heads;

/// <summary>A line that holds a day and nothing else but a weekday, a time and "Published": a page's own date.</summary>
internal static class DateLine
{
    private const int Longest = 80;

    /// <summary>The day; null if the line says anything more.</summary>
    public static DateOnly? Of(ReadOnlySpan<char> block)
    {
        if (block.Length is < 8 or > Longest)
            return null;
        var text = new string(block);
        var at = 0;
        if (new WrittenDateReader(text).Next(ref at) is not { Precision: DatePrecision.Day, LacksYear: false } date)
            return null;
        return IsBare(text.AsSpan(0, date.Start)) && IsBare(text.AsSpan(date.End)) ? date.From : null;
    }

    private static bool IsBare(ReadOnlySpan<char> rest)
    {
        foreach (var range in rest.Split(' '))
        {
            var word = rest[range].Trim(",.:|()-–—");
            if (word.IsEmpty || char.IsAsciiDigit(word[0]) || DatelineLists.Shared.Weekdays.Contains(word))
                continue;
            if (word is not ("Published" or "Updated" or "Posted" or "at" or "on" or "GMT" or "UTC" or "EST" or "EDT" or "BST" or "CET" or "MSK" or "AM" or "PM" or "am" or "pm" or "a.m" or "p.m" or "ET"))
                return false;
        }
        return true;
    }
}
