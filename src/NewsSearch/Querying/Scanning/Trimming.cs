namespace NewsSearch.Querying.Scanning;

/// <summary>Takes the punctuation of the sentence off a run, and leaves what belongs to the word: U.S., C++, $5.93.</summary>
internal static class Trimming
{
    /// <summary>
    /// With <paramref name="keepSigns"/> the signs of wildcards and fuzzy words stay: the part of <paramref name="text"/> from <paramref name="start"/> to <paramref name="end"/> to keep.
    /// </summary>
    public static (int Start, int End) Trim(string text, int start, int end, bool keepSigns)
    {
        while (start < end && IsLeading(text[start], keepSigns))
            start++;
        while (start < end && IsTrailing(text, start, end, keepSigns))
            end--;
        return (start, end);
    }

    private static bool IsLeading(char c, bool keepSigns) =>
        Syntax.IsHyphen(c) || Syntax.Fold(c) switch
        {
            '*' or '?' => !keepSigns,
            '+' or '=' or '!' or ':' or ';' or '^' or '~' or '|' or ',' or '[' or ']' or '{' or '}' or '<' or '>' => true,
            '–' or '—' or '―' or '…' or '¿' or '¡' or '•' or '·' => true,
            _ => Syntax.IsSeparator(c),
        };

    private static bool IsTrailing(string text, int start, int end, bool keepSigns)
    {
        char c = text[end - 1];
        if (c == '.')
            return !text.AsSpan(start, end - start).TrimEnd('.').Contains('.');
        return Syntax.IsHyphen(c) || Syntax.IsDoubleQuote(c) || Syntax.Fold(c) switch
        {
            '*' or '?' => !keepSigns,
            '~' => !keepSigns,
            '=' or '!' or ':' or ';' or '^' or '|' or ',' or '[' or ']' or '{' or '}' or '<' or '>' => true,
            '–' or '—' or '―' or '…' => true,
            _ => Syntax.IsSeparator(c),
        };
    }
}
