using System.Globalization;
using System.Text;

namespace NewsSearch.Extraction.Lexicons;

/// <summary>
/// The form in which names are compared: lower case without accents, dots and apostrophes, words apart by one space.
/// "St. John's", "ST JOHNS" and "st johns" are one name, so are "São Paulo" and "SAO PAULO".
/// </summary>
internal static class FoldedName
{
    /// <summary>Names longer than this, folded, are no names.</summary>
    public const int Longest = 64;

    private const ulong Basis = 0xCBF29CE484222325UL;
    private const ulong Prime = 0x100000001B3UL;

    /// <summary>
    /// The hash under which a name stands in the tables: FNV-1a over the UTF-16 units of its folded form, mixed once more
    /// with the golden ratio. 0 for what folds to nothing.
    /// </summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        if (text.Length > 2 * Longest)
            return 0;
        var hash = Basis;
        var length = 0;
        var gap = false;
        foreach (var c in text)
        {
            if (c >= 128)
                return HashOfAccented(text);
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (gap)
                    hash = (hash ^ ' ') * Prime;
                gap = false;
                length++;
                // Sets the bit that makes a letter small, and leaves digits as they are.
                hash = (hash ^ (uint)(c | 0x20)) * Prime;
            }
            else if (c is not ('.' or '\'' or '`'))
            {
                gap = length > 0;
            }
        }
        return length == 0 ? 0 : Mixed(hash);
    }

    /// <summary>As <see cref="Hash"/>, of a name that is folded already.</summary>
    public static ulong HashOfFolded(ReadOnlySpan<char> folded)
    {
        if (folded.IsEmpty)
            return 0;
        var hash = Basis;
        foreach (var c in folded)
            hash = (hash ^ c) * Prime;
        return Mixed(hash);
    }

    private static ulong HashOfAccented(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[Longest];
        return HashOfFolded(folded[..Fold(text, folded)]);
    }

    private static ulong Mixed(ulong hash) => (hash ^ hash >> 32) * 0x9E3779B97F4A7C15UL;

    /// <summary>Writes the folded form of <paramref name="text"/>; gives its length, or 0 if there is none or it is too long.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        if (text.Length > 2 * Longest)
            return 0;
        if (!System.Text.Ascii.IsValid(text))
            return FoldAccented(text, into);
        var length = 0;
        var gap = false;
        foreach (var c in text)
        {
            if (c is '.' or '\'' or '`')
                continue;
            if (!char.IsAsciiLetterOrDigit(c))
            {
                gap = length > 0;
                continue;
            }
            if (length + 2 > Longest)
                return 0;
            if (gap)
                into[length++] = ' ';
            gap = false;
            into[length++] = char.ToLowerInvariant(c);
        }
        return length;
    }

    /// <summary>The folded form as a string: for filling tables.</summary>
    public static string Of(string text)
    {
        Span<char> folded = stackalloc char[Longest];
        return new string(folded[..Fold(text, folded)]);
    }

    private static int FoldAccented(ReadOnlySpan<char> text, Span<char> into)
    {
        // String.Normalize throws on lone surrogates, and no name of ours needs a surrogate pair.
        foreach (var c in text)
            if (char.IsSurrogate(c))
                return 0;
        var length = 0;
        var gap = false;
        foreach (var c in new string(text).Normalize(NormalizationForm.FormD))
        {
            if (c is '.' or '\'' or '’' or '‘' or '`' or 'ʼ' or 'ʻ' || IsMark(c))
                continue;
            if (!char.IsLetter(c) && !char.IsDigit(c))
            {
                gap = length > 0;
                continue;
            }
            if (length + 3 > Longest)
                return 0;
            if (gap)
                into[length++] = ' ';
            gap = false;
            var lower = char.ToLowerInvariant(c);
            var plain = Undecomposed(lower);
            if (plain is null)
                into[length++] = lower;
            else
                foreach (var letter in plain)
                    into[length++] = letter;
        }
        return length;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Latin letters that Unicode does not decompose.</summary>
    private static string? Undecomposed(char c) => c switch
    {
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' or 'İ' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ð' => "d",
        'þ' => "th",
        _ => null,
    };
}
