using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Values;

/// <summary>
/// <c>[2019 TO 2020]</c> without a field: days of publication. Only where both ends are days or open, and one is a day, so
/// that the brackets of quoted text stay punctuation.
/// </summary>
internal static class BareRange
{
    private const int Longest = 40;

    /// <summary>One past the closing bracket; 0 where no range of days begins.</summary>
    public static int End(string text, int start)
    {
        int length = text.AsSpan(start, Math.Min(Longest, text.Length - start)).IndexOfAny("]}］｝");
        if (length < 0 || !IsLast(text, start + length + 1))
            return 0;
        string written = Syntax.Fold(text, start, start + length + 1);
        if (!written.Contains(" TO ", StringComparison.Ordinal))
            return 0;
        RangeText range = RangeText.Of(written);
        bool hasDay = range.From.Length + range.To.Length > 0;
        return hasDay && IsDayOrOpen(range.From) && IsDayOrOpen(range.To) ? start + length + 1 : 0;
    }

    private static bool IsDayOrOpen(string end) => end.Length == 0 || DayText.TryRead(end, out _, out _);

    private static bool IsLast(string text, int end) => end == text.Length || Syntax.IsSeparator(text[end]) || Syntax.Fold(text[end]) is ')' or ',' or '|' or '^';
}
