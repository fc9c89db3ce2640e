using NewsSearch.Articles;

namespace NewsSearch.Tests.Extraction.Quotes.Newswriting;

/// <summary>What somebody said; <paramref name="Speaker"/> is null where the story does not name the source.</summary>
internal sealed record AnnotatedQuote(string Text, QuoteKind Kind, string? Speaker);
