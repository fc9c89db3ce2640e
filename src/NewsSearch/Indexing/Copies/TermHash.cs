using System.Collections.Frozen;
using NewsSearch.Analysis;

namespace NewsSearch.Indexing.Copies;

/// <summary>
/// Numbers of 32 bits for words and runs of words: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) with the last mixing
/// of MurmurHash3 (https://github.com/aappleby/smhasher/wiki/MurmurHash3), as samples are taken by the lowest numbers.
/// </summary>
internal static class TermHash
{
    private const uint Start = 2_166_136_261;
    private const uint Prime = 16_777_619;
    private const int LeastNumberWord = 3;
    private const int LongestNumberWord = 6;

    private static readonly FrozenDictionary<string, string> s_words = EmbeddedText
        .Lines("Indexing.Copies.number-words.txt").Select(line => line.Split(' ')).ToFrozenDictionary(w => w[0], w => w[1]);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_numberWords = s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    // By length and first letter, a bit for each last letter: nearly all words are known by these to be no number.
    private static readonly uint[] s_lastLetters = LastLetters();

    /// <summary>That of a word; "2,000" and "2000" are one number, and "six" is 6.</summary>
    public static uint Of(ReadOnlySpan<char> term, out bool isNumber)
    {
        if (term.Length is >= LeastNumberWord and <= LongestNumberWord && MayBeNumber(term) && s_numberWords.TryGetValue(term, out var digits))
            term = digits;
        var hash = Start;
        isNumber = char.IsAsciiDigit(term[0]);
        foreach (var c in term)
            if (!isNumber || c != ',')
                hash = (hash ^ c) * Prime;
        return hash;
    }

    private static bool MayBeNumber(ReadOnlySpan<char> term) => char.IsAsciiLetterLower(term[0]) && char.IsAsciiLetterLower(term[^1])
        && (s_lastLetters[PlaceOf(term)] >> (term[^1] - 'a') & 1) != 0;

    private static int PlaceOf(ReadOnlySpan<char> term) => (term.Length * 32) + (term[0] - 'a');

    private static uint[] LastLetters()
    {
        var letters = new uint[(LongestNumberWord + 1) * 32];
        foreach (var word in s_words.Keys)
            letters[PlaceOf(word)] |= 1u << (word[^1] - 'a');
        return letters;
    }

    /// <summary>That of what <paramref name="run"/> stands for, followed by one more word.</summary>
    public static uint Followed(uint run, uint word)
    {
        var hash = (run ^ word) * Prime;
        hash ^= hash >> 16;
        hash *= 0x85EB_CA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2_AE35;
        return hash ^ hash >> 16;
    }
}
