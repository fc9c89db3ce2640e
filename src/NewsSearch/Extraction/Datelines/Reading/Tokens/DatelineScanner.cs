namespace NewsSearch.Extraction.Datelines.Reading.Tokens;

/// <summary>
/// Cuts the start of a block into words, numbers and marks. Looks at a bounded stretch only, and fills a bounded span.
/// </summary>
internal static class DatelineScanner
{
    /// <summary>Units of a block that are looked at: the longest dateline with three cities, date and agency fits.</summary>
    public const int Reach = 160;

    public const int MostTokens = 64;

    /// <summary>Writes the tokens of <paramref name="text"/> from <paramref name="start"/>, gives their number.</summary>
    public static int Scan(string text, int start, int end, Span<DatelineToken> into)
    {
        end = Math.Min(end, start + Reach);
        var count = 0;
        var i = start;
        while (i < end && count < into.Length)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }
            var kind = KindOf(text[i]);
            var from = i++;
            if (kind == DatelineTokenKind.Word)
                i = EndOfWord(text, from, end);
            else if (kind is DatelineTokenKind.Number or DatelineTokenKind.Dash)
                while (i < end && KindOf(text[i]) == kind)
                    i++;
            into[count++] = new DatelineToken(kind, from, i);
        }
        return count;
    }

    private static DatelineTokenKind KindOf(char c) => c switch
    {
        ',' or '、' or '，' => DatelineTokenKind.Comma,
        '.' => DatelineTokenKind.Dot,
        '/' => DatelineTokenKind.Slash,
        '-' or '‐' or '‑' or '–' or '—' or '―' or '−' or '_' => DatelineTokenKind.Dash,
        '(' or '[' => DatelineTokenKind.Open,
        ')' or ']' => DatelineTokenKind.Close,
        >= '0' and <= '9' => DatelineTokenKind.Number,
        _ => char.IsLetter(c) ? DatelineTokenKind.Word : DatelineTokenKind.Other,
    };

    /// <summary>Letters with single hyphens and apostrophes inside; initials take their dots along: "N.J.", "INTERFAX.RU".</summary>
    private static int EndOfWord(string text, int start, int end)
    {
        var i = start;
        var segment = start;
        var hasInnerDot = false;
        while (i < end)
        {
            if (char.IsAsciiLetter(text[i]) || char.IsLetter(text[i]) || IsMark(text[i]))
            {
                i++;
                continue;
            }
            var joins = i + 1 < end && char.IsLetter(text[i + 1]);
            if (!joins)
                break;
            if (text[i] == '.')
            {
                // Initials, or the two halves of a name on the web; "Va.Feb" is two words.
                if (i - segment != 1 && !(char.IsUpper(text[i - 1]) && char.IsUpper(text[i + 1])))
                    break;
                hasInnerDot = true;
            }
            else if (text[i] is not ('-' or '‐' or '‑' or '\'' or '’' or '`' or '&'))
            {
                break;
            }
            segment = ++i;
        }
        if (i < end && text[i] == '.' && hasInnerDot && i - segment <= 2)
            i++;
        return i;
    }

    private static bool IsMark(char c) => c >= 128 && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
