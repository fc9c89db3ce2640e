using NewsSearch.Articles;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Places;

/// <summary>A headline read as one sentence of words.</summary>
internal static class HeadlineWords
{
    public static ReadOnlySpan<Word> Of(string headline)
    {
        if (headline.Length == 0)
            return [];
        var all = new TextRange(0, headline.Length);
        return WordScanner.Scan(headline, [new Paragraph(all, [all])]);
    }
}
