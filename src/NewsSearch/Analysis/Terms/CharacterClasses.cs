using System.Globalization;

namespace NewsSearch.Analysis.Terms;

/// <summary>What each character is to the word rules. Thread-safe.</summary>
internal static class CharacterClasses
{
    private static readonly bool[] s_asciiWord = MakeAsciiWord();

    /// <summary>Letters, digits and the marks that belong to them; of pairs of surrogates, see <see cref="IsWordAt"/>.</summary>
    public static bool IsWord(char c) =>
        c < 128 ? s_asciiWord[c] : IsWord(char.GetUnicodeCategory(c)) && c is not '\u02BC';

    /// <summary>The same for the character at a place, which may be half of a pair; half a pair without its other half is none.</summary>
    public static bool IsWordAt(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (!char.IsSurrogate(c))
            return IsWord(c);
        var high = char.IsHighSurrogate(c) ? at : at - 1;
        return high >= 0 && high + 1 < text.Length && char.IsSurrogatePair(text[high], text[high + 1])
            && IsWord(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[high], text[high + 1])));
    }

    /// <summary>Marks that stand upon the character before them.</summary>
    public static bool IsMark(char c) => c >= 0x300 && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>Characters that leave no trace inside a word: soft hyphen, joiners, marks of direction.</summary>
    public static bool IsIgnorable(char c) =>
        c is '\u00AD' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' || c is >= '\uFE00' and <= '\uFE0F';

    /// <summary>Apostrophes and the quotation marks and primes that are used for them.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '\u02BC' or '＇' or '′' or '`' or '´';

    /// <summary>Hyphens; dashes are none.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\uFF0D';

    /// <summary>Scripts written without spaces, where each character is a word of its own.</summary>
    public static bool IsIdeograph(char c) =>
        c is >= '\u2E80' and <= '\u2FDF' or >= '\u3005' and <= '\u3007' or >= '\u3040' and <= '\u309F' and not ('\u3099' or '\u309A')
            or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    private static bool IsWord(UnicodeCategory category) => category is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool[] MakeAsciiWord()
    {
        var table = new bool[128];
        for (var c = 0; c < 128; c++)
            table[c] = char.IsAsciiLetterOrDigit((char)c);
        return table;
    }
}
