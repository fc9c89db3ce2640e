using NewsSearch.Analysis.Maps;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Indexing.Copies;
using NewsSearch.Indexing.Storage;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Documents;

/// <summary>
/// A story taken apart as far as that goes without knowing the index: its words, the lay of its texts, its stored form.
/// Made by any number of threads at once, handed to the one that writes. Immutable until it is disposed of, which gives the
/// room of its words back.
/// </summary>
internal sealed class PreparedStory : IDisposable
{
    /// <summary>Words of a story for whose map a thread keeps room.</summary>
    private const int LongestMapped = 16_384;

    [ThreadStatic]
    private static StoryMap? t_map;

    private AnalyzedText? _headline;
    private AnalyzedText? _subheadline;
    private AnalyzedText? _body;

    public PreparedStory(Article article)
        : this(article, StoryDigest.Of(article.Original))
    {
    }

    public PreparedStory(Article article, byte[] digest)
    {
        Article = article;
        Digest = digest;
        _headline = Analyzed(article.Headline);
        _subheadline = Analyzed(article.Subheadline);
        var offset = article.TextStart;
        _body = Analyzed(article.Body.AsSpan(offset));
        var map = StoryMapBuilder.OfBody(article, Body, offset, t_map ??= new StoryMap());
        // Where all of a story is one paragraph, that one is no lede: it would only count everything twice.
        LedeEnd = map.LedeEnd < Body.Count ? map.LedeEnd : 0;
        HasBrackets = map.Brackets.Count > 0;
        Map = StoryMapCodec.Write(map);
        SentencePrints = SentencePrint.OfAll(Body, map);
        var quotes = new PreparedQuote[article.Quotes.Count];
        for (var i = 0; i < quotes.Length; i++)
            quotes[i] = new PreparedQuote(article, article.Quotes[i], Body, map);
        Quotes = quotes;
        if (Body.Count > LongestMapped)
            t_map = null;
        CopyWords = CopyWords.Of(article, Headline, Body);
        Sample = CopySample.Of(article, CopyWords);
        Stored = StoredArticleCodec.Write(article);
    }

    public Article Article { get; }

    /// <summary>Tells whether another story has the same content.</summary>
    public byte[] Digest { get; }

    public AnalyzedText Headline => _headline ?? throw Disposed();

    public AnalyzedText Subheadline => _subheadline ?? throw Disposed();

    /// <summary>The words after the dateline.</summary>
    public AnalyzedText Body => _body ?? throw Disposed();

    /// <summary>One past the last word of the lede; 0 where the story has none.</summary>
    public int LedeEnd { get; }

    /// <summary>Whether some words of the body stand in editorial brackets.</summary>
    public bool HasBrackets { get; }

    /// <summary>The body's <see cref="StoryMap"/>.</summary>
    public byte[] Map { get; }

    /// <summary>The <see cref="SentencePrint"/> of each sentence of the map.</summary>
    public byte[] SentencePrints { get; }

    public IReadOnlyList<PreparedQuote> Quotes { get; }

    /// <summary>What other stories are compared with.</summary>
    public CopyWords CopyWords { get; }

    /// <summary>What copies of it are found by.</summary>
    public CopySample Sample { get; }

    /// <summary>The article as it is stored.</summary>
    public byte[] Stored { get; }

    public void Dispose()
    {
        Return(ref _headline);
        Return(ref _subheadline);
        Return(ref _body);
    }

    private static AnalyzedText Analyzed(ReadOnlySpan<char> text)
    {
        var words = AnalyzedTextPool.Rent();
        TextAnalyzer.Analyze(text, words);
        return words;
    }

    private static void Return(ref AnalyzedText? words)
    {
        if (words is not null)
            AnalyzedTextPool.Return(words);
        words = null;
    }

    private static ObjectDisposedException Disposed() => new(nameof(PreparedStory));
}
