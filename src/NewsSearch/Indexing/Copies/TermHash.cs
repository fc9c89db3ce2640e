using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.Intrinsics;
using NewsSearch.Analysis;
using NewsSearch.Analysis.Terms;

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
    private const int Letters = 'z' - 'a' + 1;

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

    /// <summary>Those of words by their <see cref="PackedTerm"/>, several at once; of others than <see cref="IsPlain"/> ones they mean nothing.</summary>
    public static void OfPacked(ReadOnlySpan<ulong> packed, Span<uint> hashes)
    {
        var i = 0;
        for (; i + Vector256<uint>.Count <= packed.Length; i += Vector256<uint>.Count)
        {
            var (left, right) = (Vector256.Create(packed[i..]), Vector256.Create(packed[(i + Vector256<ulong>.Count)..]));
            var hash = FollowedByFour(Vector256.Create(Start), Vector256.Narrow(left, right));
            FollowedByFour(hash, Vector256.Narrow(left >>> 32, right >>> 32)).CopyTo(hashes[i..]);
        }
        for (; i < packed.Length; i++)
        {
            var hash = Start;
            for (var left = packed[i]; left != 0; left >>= 8)
                hash = (hash ^ (byte)left) * Prime;
            hashes[i] = hash;
        }
    }

    /// <summary>Whether a word is packed, and neither a number nor, perhaps, one in letters.</summary>
    public static bool IsPlain(ulong packed)
    {
        var length = (64 + 7 - BitOperations.LeadingZeroCount(packed)) >> 3;
        var (first, last) = ((uint)(byte)packed - 'a', (uint)(packed >> (8 * (length - 1))) - 'a');
        if (packed >= PackedTerm.Beyond || first >= Letters)
            return false;
        return length is < LeastNumberWord or > LongestNumberWord || last >= Letters || (s_lastLetters[(length * 32) + (int)first] >> (int)last & 1) == 0;
    }

    /// <summary>By the next four characters of each word, the first lowest; where a word ends nothing follows.</summary>
    private static Vector256<uint> FollowedByFour(Vector256<uint> hash, Vector256<uint> characters)
    {
        for (var i = 0; i < sizeof(uint); i++, characters >>>= 8)
        {
            var next = characters & Vector256.Create<uint>(byte.MaxValue);
            hash = Vector256.ConditionalSelect(Vector256.Equals(next, Vector256<uint>.Zero), hash, (hash ^ next) * Prime);
        }
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

    /// <summary>The same of several at once.</summary>
    public static Vector256<uint> Followed(Vector256<uint> run, Vector256<uint> word)
    {
        var hash = (run ^ word) * Prime;
        hash ^= hash >>> 16;
        hash *= 0x85EB_CA6B;
        hash ^= hash >>> 13;
        hash *= 0xC2B2_AE35;
        return hash ^ hash >>> 16;
    }
}
