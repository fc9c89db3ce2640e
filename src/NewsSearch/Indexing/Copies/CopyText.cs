using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;

namespace NewsSearch.Indexing.Copies;

/// <summary>
/// What a story is compared by when it is asked whether it is a copy: pairs of neighbouring words, and the details in which
/// the same report on another day, or of another company, differs: numbers, names, the headline. Sets are sorted arrays.
/// Immutable.
/// </summary>
internal sealed class CopyText
{
    private const long SecondsOfDay = 86_400;

    private CopyText(Article article, AnalyzedText headline, AnalyzedText body)
    {
        WordCount = body.Count;
        Headline = new uint[headline.Count];
        for (var i = 0; i < headline.Count; i++)
            Headline[i] = TermHash.Of(headline.Term(i));
        HeadlineWords = SetOf(Headline);
        HeadlineNumbers = SetOf([.. Enumerable.Range(0, headline.Count).Where(i => TermHash.IsNumber(headline.Term(i))).Select(i => Headline[i])]);
        var words = new uint[body.Count];
        var (numbers, capitals, small) = (new List<uint>(), new List<uint>(), new List<uint>(body.Count));
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = TermHash.Of(body.Term(i));
            (TermHash.IsNumber(body.Term(i)) ? numbers : char.IsUpper(body.Written(i)[0]) ? capitals : small).Add(words[i]);
        }
        NumberCount = numbers.Count;
        Numbers = SetOf([.. numbers]);
        // A word that also stands in small letters began a sentence.
        var smallWords = SetOf([.. small]);
        Names = Array.FindAll(SetOf([.. capitals]), word => Array.BinarySearch(smallWords, word) < 0);
        AllWords = SetOf([.. words, .. Headline]);
        Pairs = PairsOf(words);
        if (article.Published is { } published)
        {
            From = published.Instant.ToUnixTimeSeconds();
            To = published.DateOnly ? From + SecondsOfDay - 1 : From;
        }
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

    public static CopyText Of(Article article, AnalyzedText headline, AnalyzedText body) => new(article, headline, body);

    public static CopyText Of(Article article) =>
        new(article, TextAnalyzer.Analyze(article.Headline), TextAnalyzer.Analyze(article.Body.AsSpan(article.TextStart)));

    private static uint[] PairsOf(uint[] words)
    {
        var pairs = new uint[Math.Max(0, words.Length - 1)];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = TermHash.Followed(words[i], words[i + 1]);
        Array.Sort(pairs);
        return pairs;
    }

    private static uint[] SetOf(uint[] words)
    {
        uint[] set = [.. words];
        Array.Sort(set);
        var count = 0;
        for (var i = 0; i < set.Length; i++)
            if (i == 0 || set[i] != set[i - 1])
                set[count++] = set[i];
        Array.Resize(ref set, count);
        return set;
    }
}
