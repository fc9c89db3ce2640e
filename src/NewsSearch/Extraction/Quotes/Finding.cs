using NewsSearch.Articles;
using NewsSearch.Extraction.People;
using NewsSearch.Extraction.Quotes.Cues;
using NewsSearch.Extraction.Quotes.Marks;

namespace NewsSearch.Extraction.Quotes;

/// <summary>Words with their source, before the source is resolved to a person.</summary>
internal sealed class Finding
{
    public required TextRange Range { get; init; }

    public required QuoteKind Kind { get; init; }

    public required string Rule { get; init; }

    /// <summary>The source and its reporting words; of an earlier quote, where these words have none of their own.</summary>
    public required Attribution Attribution { get; init; }

    /// <summary>Whether the reporting words stand with these words and no others.</summary>
    public required bool OwnsCue { get; init; }

    /// <summary>How many were found before it.</summary>
    public required int Order { get; init; }

    /// <summary>Who is meant by the source; null where nobody in particular is.</summary>
    public Named? Speaker { get; set; }

    /// <summary>The passage in quotation marks; null for indirect speech.</summary>
    public QuotedSpan? Span { get; init; }
}
