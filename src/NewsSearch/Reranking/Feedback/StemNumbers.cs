using System.Runtime.InteropServices;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Reranking.Feedback;

/// <summary>
/// A number for each stem, and which stem a word has: news says most things in the same words, so that what one query looked up serves
/// the next. Keeps a bounded number of words. One thread at a time.
/// </summary>
internal sealed class StemNumbers
{
    /// <summary>Words that are kept, about four megabytes; with more, the next query begins anew.</summary>
    private const int MostWords = 65_536;

    /// <summary>Of a table of short words that lies near the processor; a power of two.</summary>
    private const int FrequentBits = 13;

    private static readonly Lock s_gate = new();
    private static readonly Stack<StemNumbers> s_free = [];

    // Where a short word was found last, by its hash: most words of a text are a few thousand.
    private readonly ulong[] _frequent = new ulong[1 << FrequentBits];
    private readonly int[] _ofFrequent = new int[1 << FrequentBits];
    // Most words are short.
    private readonly Dictionary<ulong, int> _ofShort = new(4096);
    private readonly Dictionary<string, int> _ofLong = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ofStems = new(4096, StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private float[] _sums = new float[4096];

    /// <summary>Takes one that nobody else uses, to be given back.</summary>
    public static StemNumbers Rent()
    {
        lock (s_gate)
            return s_free.TryPop(out var numbers) ? numbers : new StemNumbers();
    }

    /// <summary>Gives it back.</summary>
    public void Return()
    {
        lock (s_gate)
            if (_ofShort.Count + _ofLong.Count < MostWords && s_free.Count < Environment.ProcessorCount)
                s_free.Push(this);
    }

    /// <summary>A sum for the stem of a number, to whom it is lent; to be given back as zero.</summary>
    public ref float Sum(int number) => ref _sums[number];

    /// <summary>The stem of a number.</summary>
    public string this[int number] => _stems[number];

    /// <summary>The number of the stem of a word of a text.</summary>
    public int Of(AnalyzedText text, int position)
    {
        if (!text.TryPack(position, out var packed))
        {
            ref var ofLong = ref CollectionsMarshal.GetValueRefOrAddDefault(_ofLong.GetAlternateLookup<ReadOnlySpan<char>>(), text.Term(position), out var isKnown);
            return isKnown ? ofLong : ofLong = Of(WordStems.Stem(text.Term(position)));
        }
        var slot = (packed * 0x9E37_79B9_7F4A_7C15) >> (64 - FrequentBits);
        if (_frequent[slot] != packed)
            (_frequent[slot], _ofFrequent[slot]) = (packed, OfShort(text, position, packed));
        return _ofFrequent[slot];
    }

    private int OfShort(AnalyzedText text, int position, ulong packed)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_ofShort, packed, out var isKnown);
        return isKnown ? number : number = Of(WordStems.Stem(text.Term(position)));
    }

    /// <summary>The number of a stem.</summary>
    public int Of(ReadOnlySpan<char> stem)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_ofStems.GetAlternateLookup<ReadOnlySpan<char>>(), stem, out var known);
        if (known)
            return number;
        number = _stems.Count;
        _stems.Add(stem.ToString());
        if (number == _sums.Length)
            Array.Resize(ref _sums, 2 * number);
        return number;
    }
}
