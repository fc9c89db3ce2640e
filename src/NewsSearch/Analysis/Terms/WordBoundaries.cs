using static NewsSearch.Analysis.Terms.CharacterClasses;

namespace NewsSearch.Analysis.Terms;

/// <summary>
/// Where words begin and end. A word is a run of letters and digits, with these rules:
/// apostrophes inside a word vanish, and a possessive 's with them (Russia's = Russia, O'Brien = OBrien);
/// full stops between single letters vanish (U.S. = US), and stay between digits (5.93); a comma before thousands vanishes
/// (1,000 = 1000); an ampersand between letters stays (AT&amp;T), and so do ++ and # after a single letter (C++);
/// hyphens and everything else part words; a bracket inside a word vanishes ([t]he = the); each ideograph is a word.
/// </summary>
internal static class WordBoundaries
{
    private const int LongestBracketInWord = 8;

    /// <summary>Whether a word starts at <paramref name="at"/>, given that none covers it.</summary>
    public static bool IsStart(ReadOnlySpan<char> text, int at) =>
        IsWordAt(text, at) || text[at] == '[' && ClosesInsideWord(text, at);

    /// <summary>Whether a word of ASCII letters and digits ends at a character, whatever stands before and behind it.</summary>
    public static bool EndsWords(char c) => c < 128 && !char.IsAsciiLetterOrDigit(c) && c is not ('\'' or '`' or '[' or ']' or '.' or ',' or '&' or '+' or '#');

    /// <summary>How far the word that starts at <paramref name="start"/> reaches.</summary>
    public static WordExtent Measure(ReadOnlySpan<char> text, int start)
    {
        if (IsIdeograph(text[start]))
            return new WordExtent(EndOfMarks(text, start + 1), false, false, false);
        var i = start;
        bool plain = true, capital = false, dotted = false, inBracket = false;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                capital |= char.IsAsciiLetterUpper(c);
                continue;
            }
            if (c >= 128 && (IsWordAt(text, i) && !IsIdeograph(c) || IsIgnorable(c)))
            {
                plain = false;
                continue;
            }
            if (IsApostrophe(c) && i > start && i + 1 < text.Length && IsWordAt(text, i + 1))
            {
                plain = false;
                continue;
            }
            if (c == '[' && ClosesInsideWord(text, i))
                inBracket = true;
            else if (c == ']' && inBracket)
                inBracket = false;
            else if (c == '.' && IsBetweenLetters(text, start, i, dotted))
                dotted = true;
            else if (c == '.' && IsBetweenDigits(text, i) || c == '&' && IsBetween(text, start, i))
                continue;
            else if (c != ',' || !IsThousands(text, i))
                break;
            plain = false;
        }
        return new WordExtent(dotted ? WithPossessive(text, i) : WithSuffix(text, start, i), plain, capital, dotted);
    }

    /// <summary>The letters of a word without what vanishes inside it.</summary>
    public static string Letters(ReadOnlySpan<char> word, bool dotted)
    {
        var kept = new char[word.Length];
        return new string(kept, 0, CopyLetters(word, dotted, kept));
    }

    /// <summary>Copies them; gives how many they are, which is no more than the word has.</summary>
    public static int CopyLetters(ReadOnlySpan<char> word, bool dotted, Span<char> kept)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (IsIgnorable(c) || c is '[' or ']' or ',' || c == '.' && dotted)
                continue;
            if (char.IsSurrogate(c))
            {
                // Half a pair is no letter, and normalisation refuses it.
                if (i + 1 < word.Length && char.IsSurrogatePair(c, word[i + 1]))
                    (kept[count++], kept[count++]) = (c, word[++i]);
                continue;
            }
            if (!IsApostrophe(c))
                kept[count++] = c;
            else if (i == word.Length - 2 && word[i + 1] is 's' or 'S')
                break;
        }
        return count;
    }

    /// <summary>U.S.'s: the last full stop would else part the possessive from its word.</summary>
    private static int WithPossessive(ReadOnlySpan<char> text, int end) =>
        end + 2 < text.Length && text[end] == '.' && IsApostrophe(text[end + 1]) && text[end + 2] is 's' or 'S'
            && (end + 3 == text.Length || !IsWordAt(text, end + 3))
            ? end + 3
            : end;

    private static int EndOfMarks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsMark(text[at]))
            at++;
        return at;
    }

    /// <summary>C++, C#: the signs belong to a single letter.</summary>
    private static int WithSuffix(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start != 1 || !char.IsAsciiLetter(text[start]))
            return end;
        if (text[end..].StartsWith("++", StringComparison.Ordinal))
            return end + 2;
        return end < text.Length && text[end] == '#' && (end + 1 == text.Length || !IsWord(text[end + 1])) ? end + 1 : end;
    }

    private static bool IsBetween(ReadOnlySpan<char> text, int start, int at) =>
        at > start && char.IsAsciiLetter(text[at - 1]) && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]);

    private static bool IsBetweenDigits(ReadOnlySpan<char> text, int at) =>
        at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    /// <summary>A full stop between two single letters, as in U.S. but not in J.Smith.</summary>
    private static bool IsBetweenLetters(ReadOnlySpan<char> text, int start, int at, bool dotted)
    {
        if (at == start || !char.IsLetter(text[at - 1]) || at - 1 != start && !(dotted && text[at - 2] == '.'))
            return false;
        return at + 1 < text.Length && char.IsLetter(text[at + 1]) && (at + 2 == text.Length || !IsWord(text[at + 2]));
    }

    private static bool IsThousands(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || !char.IsAsciiDigit(text[at - 1]) || at + 3 >= text.Length)
            return false;
        for (var i = at + 1; i <= at + 3; i++)
            if (!char.IsAsciiDigit(text[i]))
                return false;
        return at + 4 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 4]);
    }

    /// <summary>A bracket around a few letters of a word, with a letter of that word on at least one side: [t]he, follow[ed].</summary>
    private static bool ClosesInsideWord(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at <= LongestBracketInWord && char.IsLetter(text[end]))
            end++;
        if (end == at + 1 || end >= text.Length || text[end] != ']')
            return false;
        return at > 0 && char.IsLetter(text[at - 1]) || end + 1 < text.Length && char.IsLetter(text[end + 1]);
    }
}
