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
/// room of its body's words back.
/// </summary>
internal sealed class PreparedStory : IDisposable
{
    private AnalyzedText? _body;

    public PreparedStory(Article article)
        : this(article, StoryDigest.Of(article.Original))
    {
    }

    public PreparedStory(Article article, byte[] digest)
    {
        Article = article;
        Digest = digest;
        Headline = TextAnalyzer.Analyze(article.Headline);
        Subheadline = TextAnalyzer.Analyze(article.Subheadline);
        var offset = article.TextStart;
        _body = AnalyzedTextPool.Rent();
        TextAnalyzer.Analyze(article.Body.AsSpan(offset), _body);
        var map = StoryMapBuilder.OfBody(article, Body, offset);
        // Where all of a story is one paragraph, that one is no lede: it would only count everything twice.
        LedeEnd = map.LedeEnd < Body.Count ? map.LedeEnd : 0;
        HasBrackets = map.Brackets.Count > 0;
        Map = StoryMapCodec.Write(map);
        SentencePrints = SentencePrint.OfAll(Body, map);
        Quotes = [.. article.Quotes.Select(quote => new PreparedQuote(article, quote, Body))];
        CopyWords = CopyWords.Of(article, Headline, Body);
        Sample = CopySample.Of(article, CopyWords);
        Stored = StoredArticleCodec.Write(article);
    }

    public Article Article { get; }

    /// <summary>Tells whether another story has the same content.</summary>
    public byte[] Digest { get; }

    public AnalyzedText Headline { get; }

    public AnalyzedText Subheadline { get; }

    /// <summary>The words after the dateline.</summary>
    public AnalyzedText Body => _body ?? throw new ObjectDisposedException(nameof(PreparedStory));

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
        if (_body is not { } body)
            return;
        _body = null;
        AnalyzedTextPool.Return(body);
    }
}
