using NewsSearch.Articles;

namespace NewsSearch.Tests.Scoring.Attributions;

/// <summary>An annotated article, and the attributions that were found in it, laid over its text.</summary>
internal sealed class ArticleAnswers
{
    public ArticleAnswers(AnnotatedArticle annotated, Article article)
    {
        Gold = new GoldAnswers(annotated);
        var body = Squeezed.InUnits(article.Body);
        if (Gold.Text.ShiftOf(body) is not { } shift)
            return;
        Span Of(TextRange range) => body.Between(range.Start, range.End).Moved(shift);
        IsFound = true;
        Quotes = [.. article.Quotes.Select(quote => new FoundQuote(
            Of(quote.Range), quote.MentionRange is { } mention ? Of(mention) : null, quote.CueRange is { } cue ? Of(cue) : null,
            quote.Kind is QuoteKind.Direct or QuoteKind.Mixed, quote.Confidence))];
    }

    public GoldAnswers Gold { get; }

    /// <summary>Whether the body that was extracted could be laid over the annotated text.</summary>
    public bool IsFound { get; }

    public IReadOnlyList<FoundQuote> Quotes { get; } = [];
}
