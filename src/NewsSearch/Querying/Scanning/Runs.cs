namespace NewsSearch.Querying.Scanning;

/// <summary>Where runs end, and what they are made of.</summary>
internal static class Runs
{
    private const int LongestBoost = 9;
    private const int LongestName = 40;

    /// <summary>First position behind the run that begins at <paramref name="start"/>.</summary>
    public static int FindEnd(string text, int start)
    {
        int i = start;
        for (; i < text.Length; i++)
        {
            char c = Syntax.Fold(text[i]);
            if (Syntax.IsSeparator(c) || c is '(' or ')' or '|')
                break;
            if (c == ',' && !(i > start && IsDigitAt(text, i - 1) && IsDigitAt(text, i + 1)))
                break;
            if (i > start && Syntax.Closing(text[i]) != '\0' && !IsInches(text, i))
                break;
        }
        return i;
    }

    /// <summary>Where <c>^2</c> begins, if the text ends in one; else -1.</summary>
    public static int FindBoost(string text, int start, int end)
    {
        bool point = false;
        for (int i = end - 1; i >= start && end - i <= LongestBoost + 1; i--)
        {
            char c = Syntax.Fold(text[i]);
            if (c == '^')
                return i + 1 < end && IsDigitAt(text, i + 1) && IsDigitAt(text, end - 1) ? i : -1;
            if (c == '.' && !point)
                point = true;
            else if (!char.IsAsciiDigit(c))
                return -1;
        }
        return -1;
    }

    /// <summary>The colon or equals sign behind what could be the name of a field; else -1.</summary>
    public static int FindFieldSeparator(string text, int start, int end)
    {
        int limit = Math.Min(end, start + LongestName + 1);
        for (int i = start; i < limit; i++)
        {
            char c = Syntax.Fold(text[i]);
            if (c is ':' or '=')
                return i - start >= 2 ? i : -1;
            bool allowed = i == start ? char.IsLetter(c) : char.IsLetterOrDigit(c) || c is '.' or '_';
            if (!allowed)
                return -1;
        }
        return -1;
    }

    private static bool IsDigitAt(string text, int i) => i < text.Length && Syntax.IsDigit(text[i]);

    // 12" as in a record or a gun.
    private static bool IsInches(string text, int i) =>
        Syntax.IsDoubleQuote(text[i])
        && IsDigitAt(text, i - 1)
        && (i + 1 == text.Length || Syntax.IsSeparator(text[i + 1]) || Syntax.Fold(text[i + 1]) == ')');
}
