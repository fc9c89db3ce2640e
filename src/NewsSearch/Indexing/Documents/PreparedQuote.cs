using NewsSearch.Analysis.Maps;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Documents;

/// <summary>A quote of a <see cref="PreparedStory"/>: usually a stretch of the body's words, which then are not read again.</summary>
internal sealed class PreparedQuote
{
    /// <param name="article">The story.</param>
    /// <param name="quote">One of its quotes.</param>
    /// <param name="body">The words of the body after its dateline.</param>
    /// <param name="room">For the quote's map, until it is written.</param>
    public PreparedQuote(Article article, Quote quote, AnalyzedText body, StoryMap room)
    {
        Quote = quote;
        var offset = article.TextStart;
        var start = body.PositionAt(quote.Range.Start - offset);
        var end = body.PositionAt(quote.Range.End - offset);
        if (IsWhole(quote, body, start, end, offset))
        {
            (Words, Start, Count) = (body, start, end - start);
            Map = StoryMapCodec.Write(StoryMapBuilder.OfQuote(article, quote, body, start, Count, room));
        }
        else
        {
            Words = TextAnalyzer.Analyze(quote.Text);
            Count = Words.Count;
            Map = StoryMapCodec.Write(StoryMapBuilder.OfQuote(article, quote, Words, room));
        }
    }

    public Quote Quote { get; }

    /// <summary>The words of the body, or the quote's own.</summary>
    public AnalyzedText Words { get; }

    /// <summary>The first of <see cref="Words"/> that the quote has.</summary>
    public int Start { get; }

    /// <summary>How many words the quote has.</summary>
    public int Count { get; }

    /// <summary>The quote's own <see cref="StoryMap"/>.</summary>
    public byte[] Map { get; }

    /// <summary>Whether the quote begins and ends between words of the body. Brackets are laid out only where the text is read for itself.</summary>
    private static bool IsWhole(Quote quote, AnalyzedText body, int start, int end, int offset) =>
        start < end
        && quote.Range.Start >= offset
        && (start == 0 || body[start - 1].End <= quote.Range.Start - offset)
        && body[end - 1].End <= quote.Range.End - offset
        && !quote.Text.Contains('[', StringComparison.Ordinal);
}
