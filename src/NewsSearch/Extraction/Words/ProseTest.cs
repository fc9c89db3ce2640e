using System.Collections.Frozen;
using NewsSearch.Analysis;

namespace NewsSearch.Extraction.Words;

/// <summary>
/// Tells text that people wrote to be read from what merely has letters in it: tables, lists of prices, logs, markup, packed or
/// random bytes. Names, quotes and topics "found" there would be nonsense.
/// </summary>
/// <remarks>
/// Languages differ, but every one has small words that any text is full of, and tables have none. Of the 21,577 stories of
/// Reuters-21578, with its thousands of earnings reports in figures and abbreviations, some 135 fail here: tables without a
/// sentence, of which editors gave four a topic. What is too short to tell passes.
/// </remarks>
internal static class ProseTest
{
    /// <summary>Words, figures included, below which nothing is told.</summary>
    private const int Fewest = 25;

    /// <summary>Words below which a text may do without small words: a headline, an advisory, a list of names.</summary>
    private const int FewestForWords = 100;

    /// <summary>Words at the beginning that make the whole prose where they are.</summary>
    private const int Beginning = 60;

    /// <summary>Small words in a beginning that is prose beyond doubt. News in English has 28 % and more.</summary>
    private const double SmallWordsOfProse = 0.2;

    /// <summary>
    /// Small words in noise, at most. Random letters come to 1.4 %, the barest of real texts, in languages that join what
    /// others write apart, to 8 %.
    /// </summary>
    private const double SmallWordsOfNoise = 0.03;

    /// <summary>The same where much is neither a letter nor white space, as in random bytes, which come to 6 %.</summary>
    private const double SmallWordsOfSigns = 0.1;

    /// <summary>How much of a text, white space aside, are words with letters, at least. Earnings reports have 45 %, prose 90 %.</summary>
    private const double WordsOfText = 0.4;

    /// <summary>How much of a text, white space aside, are letters, where small words are few, at least.</summary>
    private const double LettersOfText = 0.6;

    /// <summary>How many neighbouring letters are of different scripts, at most.</summary>
    private const double ChangesOfScript = 0.2;

    /// <summary>Words and characters that are looked at closely, at most; it bounds the cost.</summary>
    private const int Sample = 20_000;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_common = Common();

    /// <param name="body">A text.</param>
    /// <param name="words">Its words, with the traits of the language that it was taken for.</param>
    /// <param name="from">Where the words begin, behind a dateline.</param>
    public static bool IsProse(string body, ReadOnlySpan<Word> words, int from)
    {
        if (words.Length < Fewest)
            return true;
        // A report may bring a long table with it: how it begins is enough, and all that most stories are looked at for.
        var beginning = words[..Math.Min(words.Length, Beginning)];
        return Reads(body.AsSpan(from, beginning[^1].End - from), beginning) || IsProse(body, body.AsSpan(from), words);
    }

    private static bool Reads(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        var count = WordCount.Of(words);
        return !count.IsTable && count.Small >= SmallWordsOfProse * count.Lettered && count.Letters >= WordsOfText * Written(text);
    }

    private static bool IsProse(string body, ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        var count = WordCount.Of(words);
        if (count.IsTable || count.Letters < WordsOfText * Written(text))
            return false;
        if (count.Lettered < FewestForWords || count.Small >= SmallWordsOfSigns * count.Lettered)
            return true;
        text = text[..Math.Min(text.Length, Sample)];
        return IsOtherScript(text) ? !ChangesScripts(text)
            : count.Small >= SmallWordsOfNoise * count.Lettered ? IsMostlyLetters(text)
            : HasCommonWords(body, words);
    }

    /// <summary>Characters that are no white space, about: blanks and line ends are all that comes in numbers.</summary>
    private static int Written(ReadOnlySpan<char> text) => text.Length - text.Count(' ') - text.Count('\n') - text.Count('\t');

    private static bool IsMostlyLetters(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
            letters += char.IsLetter(c) ? 1 : 0;
        return letters >= LettersOfText * Written(text);
    }

    /// <summary>Whether some language's small words are there.</summary>
    private static bool HasCommonWords(string body, ReadOnlySpan<Word> words)
    {
        int common = 0, seen = 0;
        for (var i = 0; i < words.Length && seen < Sample; i++)
        {
            if (words[i].Shape == WordShape.Number)
                continue;
            seen++;
            common += words[i].End - words[i].Start > 1 && s_common.Contains(words[i].In(body)) ? 1 : 0;
        }
        return common >= SmallWordsOfNoise * seen;
    }

    /// <summary>Whether most letters are of scripts that the list of small words has nothing of.</summary>
    private static bool IsOtherScript(ReadOnlySpan<char> text)
    {
        int letters = 0, other = 0;
        foreach (var c in text)
            if (char.IsLetter(c))
            {
                letters++;
                other += ScriptOf(c) > 0 ? 1 : 0;
            }
        return 2 * other > letters;
    }

    /// <summary>Whether scripts follow one another within words, as they do in bytes that are no text.</summary>
    private static bool ChangesScripts(ReadOnlySpan<char> text)
    {
        int pairs = 0, changes = 0;
        for (var i = 1; i < text.Length; i++)
            if (char.IsLetter(text[i]) && char.IsLetter(text[i - 1]))
            {
                pairs++;
                changes += ScriptOf(text[i]) != ScriptOf(text[i - 1]) ? 1 : 0;
            }
        return changes > ChangesOfScript * pairs;
    }

    /// <summary>Scripts as coarse as they are written together: 0 for Latin, Greek and Cyrillic, one for Chinese and Japanese.</summary>
    private static int ScriptOf(char c) => c switch
    {
        < '\u0530' or (>= '\u1E00' and < '\u2000') or (>= '\uFF00' and < '\uFF60') => 0,
        >= '\u2E80' and < '\uA000' or (>= '\uF900' and < '\uFB00') or (>= '\uFF60' and < '\uFFA0') => 1,
        (>= '\uAC00' and < '\uD7B0') or (>= '\u1100' and < '\u1200') => 2,
        (>= '\u0600' and < '\u0900') or (>= '\uFB50' and < '\uFF00') => 3,
        _ => 4 + (c >> 7),
    };

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common() =>
        EmbeddedText.Lines("Extraction.Words.Languages.common-words.txt")
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
