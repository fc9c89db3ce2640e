using NewsSearch.Articles;

namespace NewsSearch.Indexing.Copies;

/// <summary>
/// What a story is compared by when it is asked whether it is a copy: pairs of neighbouring words, and the details in which
/// the same report on another day, or of another company, differs: numbers, names, the headline. Sets are sorted arrays.
/// Immutable.
/// </summary>
internal sealed class CopyText
{
    private CopyText(CopyWords words)
    {
        Headline = words.Headline;
        HeadlineWords = SetOf([.. Headline]);
        HeadlineNumbers = SetOf(Those(CopyWordKind.Number, Headline, words.HeadlineKinds));
        var body = words.Body;
        WordCount = body.Length;
        var numbers = Those(CopyWordKind.Number, body, words.BodyKinds);
        NumberCount = numbers.Length;
        Numbers = SetOf(numbers);
        // A word that also stands in small letters began a sentence.
        var small = Those(CopyWordKind.Small, body, words.BodyKinds);
        Names = Array.FindAll(SetOf(Those(CopyWordKind.Capital, body, words.BodyKinds)), word => !small.AsSpan().Contains(word));
        AllWords = SetOf([.. body, .. Headline]);
        Pairs = PairsOf(body);
        (From, To) = (words.From, words.To);
    }

    /// <summary>Words of the body.</summary>
    public int WordCount { get; }

    /// <summary>How many of them are numbers.</summary>
    public int NumberCount { get; }

    /// <summary>Every two neighbouring words of the body, as often as they stand there.</summary>
    public uint[] Pairs { get; }

    /// <summary>The numbers of the body.</summary>
    public uint[] Numbers { get; }

    /// <summary>Words of the body that are written with a capital alone.</summary>
    public uint[] Names { get; }

    /// <summary>Words of headline and body.</summary>
    public uint[] AllWords { get; }

    /// <summary>The headline, word by word.</summary>
    public uint[] Headline { get; }

    public uint[] HeadlineWords { get; }

    public uint[] HeadlineNumbers { get; }

    /// <summary>First second at which it may have been published; null where nothing tells.</summary>
    public long? From { get; }

    /// <summary>The last one.</summary>
    public long? To { get; }

    public static CopyText Of(CopyWords words) => new(words);

    public static CopyText Of(Article article) => new(CopyWords.Of(article));

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
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = TermHash.Followed(words[i], words[i + 1]);
        Array.Sort(pairs);
        return pairs;
    }

    /// <summary>Sorts the words and lets each stand once; the array is the set's from then on.</summary>
    private static uint[] SetOf(uint[] set)
    {
        Array.Sort(set);
        var count = 0;
        for (var i = 0; i < set.Length; i++)
            if (i == 0 || set[i] != set[i - 1])
                set[count++] = set[i];
        Array.Resize(ref set, count);
        return set;
    }
}
