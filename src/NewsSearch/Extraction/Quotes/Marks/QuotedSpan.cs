using NewsSearch.Articles;

namespace NewsSearch.Extraction.Quotes.Marks;

/// <summary>A passage in quotation marks, within one paragraph.</summary>
internal sealed class QuotedSpan
{
    /// <summary>The words, without the marks.</summary>
    public required TextRange Range { get; init; }

    /// <summary>The words with their marks.</summary>
    public required TextRange Outer { get; init; }

    public required int Paragraph { get; init; }

    /// <summary>Whether a closing mark was found; one that is missing may stand in a later paragraph.</summary>
    public required bool Closed { get; init; }

    /// <summary>First word inside, or the first behind where none is inside.</summary>
    public int FirstWord { get; set; }

    /// <summary>One past the last word inside.</summary>
    public int EndWord { get; set; }

    public int WordCount => EndWord - FirstWord;
}
