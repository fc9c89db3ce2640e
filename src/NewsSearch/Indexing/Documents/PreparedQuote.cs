using NewsSearch.Analysis.Maps;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Documents;

/// <summary>A quote of a <see cref="PreparedStory"/>.</summary>
internal sealed class PreparedQuote
{
    public PreparedQuote(Article article, Quote quote)
    {
        Quote = quote;
        Words = TextAnalyzer.Analyze(quote.Text);
        Map = StoryMapCodec.Write(StoryMapBuilder.OfQuote(article, quote, Words));
    }

    public Quote Quote { get; }

    public AnalyzedText Words { get; }

    /// <summary>The quote's own <see cref="StoryMap"/>.</summary>
    public byte[] Map { get; }
}
