using System.Globalization;
using System.Text;

namespace NewsSearch.Querying.Scanning;

/// <summary>Which characters mean something to the language.</summary>
internal static class Syntax
{
    /// <summary>Full-width forms, as East Asian keyboards type them, read as their plain twins.</summary>
    public static char Fold(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;

    /// <summary>The same for the part of a text from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static string Fold(string text, int start, int end) =>
        string.Create(end - start, (text, start), static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = Fold(source.text[source.start + i]);
        });

    /// <summary>Spaces, controls, and the invisible marks that come along with copied text.</summary>
    public static bool IsSeparator(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) ||
        c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069');

    /// <summary>Hyphen and minus. A dash is none: it comes with spaces around it in prose, often with one only.</summary>
    public static bool IsHyphen(char c) => Fold(c) is '-' or '\u2010' or '\u2011' or '\u2212';

    /// <summary>
    /// Marks that open a phrase and, whichever of them was typed, close it: a phone or an editor that curls quotation
    /// marks often curls one of the two only.
    /// </summary>
    public static bool IsDoubleQuote(char c) =>
        c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u301D' or '\u301E' or '\uFF02';

    /// <summary>The mark that closes what <paramref name="c"/> opens; NUL when it opens nothing.</summary>
    public static char Closing(char c) => c switch
    {
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        '「' => '」',
        '『' => '』',
        _ => IsDoubleQuote(c) ? '"' : '\0',
    };

    public static bool Closes(char c, char closing) => closing == '"' ? IsDoubleQuote(c) : c == closing;

    public static bool IsDigit(char c) => char.IsAsciiDigit(Fold(c));

    /// <summary>Whether there is anything to look for: a letter, a number, a mark or a pictograph.</summary>
    public static bool HasContent(ReadOnlySpan<char> text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                return true;
            if (rune.Value < 0x80 || rune == Rune.ReplacementChar)
                continue;
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.OtherSymbol or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber)
                return true;
        }
        return false;
    }

    /// <summary>Whether every character may stand in a word with a wildcard or a fuzzy ending.</summary>
    public static bool IsSimpleWord(ReadOnlySpan<char> text, bool wildcards)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool allowed = Rune.IsLetterOrDigit(rune)
                || rune.Value is '-' or '\'' or '.' or '&' or '_' or 0x2019 or 0xAD or 0x200C or 0x200D
                || (rune.IsBmp && IsHyphen((char)rune.Value))
                || (wildcards && rune.Value is '*' or '?')
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
            if (!allowed)
                return false;
        }
        return true;
    }

    /// <summary>Web and mail addresses, which are plain text whatever they hold.</summary>
    public static bool IsAddress(ReadOnlySpan<char> run) =>
        run.Contains("://", StringComparison.Ordinal)
        || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || run.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || run[1..].Contains('@');
}
