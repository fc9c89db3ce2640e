using System.Buffers.Binary;
using NewsSearch.Analysis.Terms;
using NewsSearch.Schema;

namespace NewsSearch.Analysis.Maps;

/// <summary>
/// A number for the words of a sentence, whatever their case and the signs between them: FNV-1a of 32 bits
/// (http://www.isthe.com/chongo/tech/comp/fnv/). Among a thousand stories two different sentences share one by chance in
/// less than one search of a hundred.
/// </summary>
internal static class SentencePrint
{
    /// <summary>That of a sentence too short to be known again: "He did not elaborate."</summary>
    public const uint None = 0;

    /// <summary>Bytes that one takes where they are stored.</summary>
    public const int Size = sizeof(uint);

    private const int LeastWords = 8;
    private const uint Start = 2_166_136_261;
    private const uint Prime = 16_777_619;

    /// <summary>Those of all sentences of a text, each of <see cref="Size"/> bytes, low ones first.</summary>
    public static byte[] OfAll(AnalyzedText words, StoryMap map)
    {
        var bytes = new byte[map.SentenceStarts.Count * Size];
        for (var i = 0; i < map.SentenceStarts.Count; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * Size), Of(words, map.SentenceStarts[i], map.EndOfSentence(i)));
        return bytes;
    }

    /// <summary>That of the words from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public static uint Of(AnalyzedText words, int start, int end)
    {
        if (end - start < LeastWords)
            return None;
        var print = Start;
        for (var i = start; i < end; i++)
        {
            foreach (var c in words.Term(i))
                print = (print ^ c) * Prime;
            // No word runs into the next.
            print = (print ^ ' ') * Prime;
        }
        return print == None ? Start : print;
    }
}
