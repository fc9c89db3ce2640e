using System.Runtime.Intrinsics;
using NewsSearch.Articles;

namespace NewsSearch.Indexing.Copies;

/// <summary>
/// What a story is compared by when it is asked whether it is a copy: pairs of neighbouring words, and the details in which
/// the same report on another day, or of another company, differs: numbers, names, the headline. Sets are sorted arrays, made
/// when first asked for: the pairs alone tell most stories apart. One thread at a time.
/// </summary>
internal sealed class CopyText
{
    private readonly CopyWords _words;
    private uint[]? _numbers;
    private uint[]? _names;
    private uint[]? _allWords;
    private uint[]? _headlineWords;
    private uint[]? _headlineNumbers;

    private CopyText(CopyWords words)
    {
        _words = words;
        NumberCount = words.BodyKinds.Count(CopyWordKind.Number);
        Pairs = PairsOf(words.Body);
    }

    /// <summary>Words of the body.</summary>
    public int WordCount => _words.Body.Length;

    /// <summary>How many of them are numbers.</summary>
    public int NumberCount { get; }

    /// <summary>Every two neighbouring words of the body, as often as they stand there.</summary>
    public uint[] Pairs { get; }

    /// <summary>The numbers of the body.</summary>
    public uint[] Numbers => _numbers ??= SetOf(Those(CopyWordKind.Number, _words.Body, _words.BodyKinds));

    /// <summary>Words of the body that are written with a capital alone.</summary>
    public uint[] Names => _names ??= NamesOf(_words);

    /// <summary>Words of headline and body.</summary>
    public uint[] AllWords => _allWords ??= SetOf([.. _words.Body, .. Headline]);

    /// <summary>The headline, word by word.</summary>
    public uint[] Headline => _words.Headline;

    public uint[] HeadlineWords => _headlineWords ??= SetOf([.. Headline]);

    public uint[] HeadlineNumbers => _headlineNumbers ??= SetOf(Those(CopyWordKind.Number, Headline, _words.HeadlineKinds));

    /// <summary>The <see cref="IssuerCode"/> of the headline.</summary>
    public uint Issuer => _words.Issuer;

    /// <summary>First second at which it may have been published; null where nothing tells.</summary>
    public long? From => _words.From;

    /// <summary>The last one.</summary>
    public long? To => _words.To;

    public static CopyText Of(CopyWords words) => new(words);

    public static CopyText Of(Article article) => new(CopyWords.Of(article));

    /// <summary>A word that also stands in small letters began a sentence.</summary>
    private static uint[] NamesOf(CopyWords words)
    {
        var small = Those(CopyWordKind.Small, words.Body, words.BodyKinds);
        return Array.FindAll(SetOf(Those(CopyWordKind.Capital, words.Body, words.BodyKinds)), word => !small.AsSpan().Contains(word));
    }

    private static uint[] Those(CopyWordKind kind, uint[] words, ReadOnlySpan<CopyWordKind> kinds)
    {
        var those = new uint[kinds.Count(kind)];
        for (int i = 0, count = 0; count < those.Length; i++)
            if (kinds[i] == kind)
                those[count++] = words[i];
        return those;
    }

    private static uint[] PairsOf(uint[] words)
    {
        var pairs = new uint[Math.Max(0, words.Length - 1)];
        var i = 0;
        for (; i + Vector256<uint>.Count <= pairs.Length; i += Vector256<uint>.Count)
            TermHash.Followed(Vector256.Create(words, i), Vector256.Create(words, i + 1)).CopyTo(pairs, i);
        for (; i < pairs.Length; i++)
            pairs[i] = TermHash.Followed(words[i], words[i + 1]);
        HashSort.Sort(pairs);
        return pairs;
    }

    /// <summary>Sorts the words and lets each stand once; the array is the set's from then on.</summary>
    private static uint[] SetOf(uint[] set)
    {
        HashSort.Sort(set);
        var count = 0;
        for (var i = 0; i < set.Length; i++)
            if (i == 0 || set[i] != set[i - 1])
                set[count++] = set[i];
        Array.Resize(ref set, count);
        return set;
    }
}
