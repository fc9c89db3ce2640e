using NewsSearch.Articles;

namespace NewsSearch.Extraction.Words;

/// <summary>Lists the words of a body, paragraph by paragraph and sentence by sentence. Linear; thread-safe.</summary>
internal static class WordScanner
{
    /// <summary>Words for which a thread keeps room between stories.</summary>
    private const int MostKept = 65_536;

    [ThreadStatic]
    private static List<Word>? t_words;

    public static Word[] Scan(string body, IReadOnlyList<Paragraph> paragraphs, Lexicon? lexicon = null)
    {
        // Collected where there is room already, so that a story costs its words once and nothing for growing.
        var words = t_words ??= [];
        words.Clear();
        var sentence = 0;
        for (var p = 0; p < paragraphs.Count; p++)
            foreach (var range in paragraphs[p].Sentences)
                ScanSentence(body, range, sentence++, p, lexicon ?? Lexicon.Shared, words);
        Word[] scanned = [.. words];
        if (words.Capacity > MostKept)
            t_words = null;
        return scanned;
    }

    private static void ScanSentence(string body, TextRange range, int sentence, int paragraph, Lexicon lexicon, List<Word> words)
    {
        var i = range.Start;
        while (i < range.End)
        {
            if (!IsWordChar(body[i]))
            {
                i++;
                continue;
            }
            var start = i++;
            while (i < range.End && (IsWordChar(body[i]) || IsJoiner(body, i, start, range.End)))
                i++;
            words.Add(new Word(start, i, sentence, paragraph, ShapeOf(body.AsSpan(start, i - start)), lexicon.Of(body.AsSpan(start, i - start))));
        }
    }

    /// <summary>Apostrophe, hyphen or dot between two word characters; a dot also closes a dotted abbreviation ("U.S.").</summary>
    private static bool IsJoiner(string body, int at, int start, int end)
    {
        switch (body[at])
        {
            case '\'' or '’' or '-' or '‐' or '‑' or '\u00AD':
                return at + 1 < end && IsWordChar(body[at + 1]);
            case '.':
                if (at + 1 < end && IsWordChar(body[at + 1]))
                    return true;
                return at - start >= 3 && body[at - 2] == '.' && char.IsLetter(body[at - 1]);
            case ',':
                return at + 1 < end && char.IsAsciiDigit(body[at - 1]) && char.IsAsciiDigit(body[at + 1]);
            case '&':
                return at + 1 < end && char.IsUpper(body[at - 1]) && char.IsUpper(body[at + 1]);
            default:
                return false;
        }
    }

    private static WordShape ShapeOf(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0]))
            return WordShape.Number;
        if (!char.IsUpper(word[0]))
            return WordShape.Lower;
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return WordShape.Capitalised;
            if (char.IsLetter(c))
                letters++;
        }
        return letters > 1 ? WordShape.AllCapitals : WordShape.Capitalised;
    }

    private static bool IsWordChar(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
