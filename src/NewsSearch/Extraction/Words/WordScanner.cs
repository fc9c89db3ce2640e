using System.Globalization;
using System.Numerics;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;

namespace NewsSearch.Extraction.Words;

/// <summary>Lists the words of a body, paragraph by paragraph and sentence by sentence. Linear; thread-safe.</summary>
internal static class WordScanner
{
    /// <summary>Words for which a thread keeps room between stories.</summary>
    private const int MostKept = 65_536;

    private static readonly byte[] Classes = ClassesOfAscii();

    [ThreadStatic]
    private static List<Word>? t_words;

    /// <summary>The words of a body.</summary>
    public static Word[] Scan(string body, IReadOnlyList<Paragraph> paragraphs, Lexicon lexicon)
    {
        var words = Cleared();
        var sentence = 0;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var sentences = paragraphs[p].Sentences;
            for (var s = 0; s < sentences.Count; s++)
                ScanSentence(body, sentences[s], sentence++, p, lexicon, words);
        }
        return Taken(words);
    }

    /// <summary>The words of a headline, as one sentence of English.</summary>
    public static Word[] Scan(string headline)
    {
        var words = Cleared();
        ScanSentence(headline, new TextRange(0, headline.Length), 0, 0, Lexicon.Shared, words);
        return Taken(words);
    }

    /// <summary>Room that is there already, so that a story costs its words once and nothing for growing.</summary>
    private static List<Word> Cleared()
    {
        var words = t_words ??= [];
        words.Clear();
        return words;
    }

    private static Word[] Taken(List<Word> words)
    {
        Word[] scanned = [.. words];
        if (words.Capacity > MostKept)
            t_words = null;
        return scanned;
    }

    private static void ScanSentence(string body, TextRange range, int sentence, int paragraph, Lexicon lexicon, List<Word> words)
    {
        var text = body.AsSpan(0, range.End);
        for (var i = range.Start; i < text.Length;)
        {
            var first = ClassOf(text[i]);
            if (first == CharacterClass.None)
            {
                i++;
                continue;
            }
            var start = i++;
            var classes = first;
            var letters = (first & CharacterClass.Letter) != 0 ? 1 : 0;
            if (AsciiRun.Fits(body, start) && AsciiRun.At(body, start) is { Length: > 1 } run && start + run.Length <= range.End)
            {
                i = start + run.Length;
                classes |= ClassesOf(run);
                letters = BitOperations.PopCount(run.Letters);
            }
            for (; i < text.Length; i++)
            {
                var next = ClassOf(text[i]);
                if (next == CharacterClass.None && !IsJoiner(body, i, start, range.End))
                    break;
                classes |= next;
                letters += (next & CharacterClass.Letter) != 0 ? 1 : 0;
            }
            words.Add(new Word(start, i, sentence, paragraph, ShapeOf(first, classes, letters), lexicon.Of(body, start, i)));
        }
    }

    /// <summary>What matters of them for a word's shape.</summary>
    private static CharacterClass ClassesOf(AsciiRun run) => run.Letters != run.Capitals ? CharacterClass.Small : CharacterClass.None;

    private static WordShape ShapeOf(CharacterClass first, CharacterClass all, int letters) =>
        (first & CharacterClass.Digit) != 0 ? WordShape.Number
        : (first & CharacterClass.Capital) == 0 ? WordShape.Lower
        : (all & CharacterClass.Small) != 0 || letters == 1 ? WordShape.Capitalised
        : WordShape.AllCapitals;

    private static CharacterClass ClassOf(char c) => c < 128 ? (CharacterClass)Classes[c] : ClassBeyondAscii(c);

    private static CharacterClass ClassBeyondAscii(char c)
    {
        if (char.IsLetter(c))
            return CharacterClass.Letter | (char.IsUpper(c) ? CharacterClass.Capital : char.IsLower(c) ? CharacterClass.Small : CharacterClass.Mark);
        if (char.IsDigit(c))
            return CharacterClass.Digit;
        return char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            ? CharacterClass.Mark : CharacterClass.None;
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

    private static bool IsWordChar(char c) => ClassOf(c) != CharacterClass.None;

    private static byte[] ClassesOfAscii()
    {
        var classes = new byte[128];
        for (var c = '\0'; c < 128; c++)
            classes[c] = (byte)(char.IsAsciiLetterUpper(c) ? CharacterClass.Letter | CharacterClass.Capital
                : char.IsAsciiLetterLower(c) ? CharacterClass.Letter | CharacterClass.Small
                : char.IsAsciiDigit(c) ? CharacterClass.Digit
                : CharacterClass.None);
        return classes;
    }

    [Flags]
    private enum CharacterClass : byte
    {
        None = 0,
        Letter = 1,
        Capital = 2,
        Small = 4,
        Digit = 8,

        /// <summary>Part of a word all the same: half of a character, an accent of its own.</summary>
        Mark = 16,
    }
}
