using NewsSearch.Articles;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;

namespace NewsSearch.Engine.Concordances;

/// <summary>Where a query stands in the texts of a story. One thread.</summary>
internal sealed class OccurrenceFinder(CompiledQuery compiled, SearchBudget budget)
{
    private readonly Highlighter _highlighter = new(compiled.Highlights, budget);

    /// <summary>The texts of a story in which it stands, and where.</summary>
    public IEnumerable<(string Field, string Text, IReadOnlyList<TextRange> Places)> In(Article article)
    {
        if (article.Headline.Length > 0)
            yield return ("headline", article.Headline, _highlighter.Places(article.Headline));
        if (article.Subheadline is { Length: > 0 } subheadline)
            yield return ("subheadline", subheadline, _highlighter.Places(subheadline));
        yield return ("body", article.Body, _highlighter.Places(article));
    }

    /// <summary>How often it stands in a story.</summary>
    public long Count(Article article) => In(article).Sum(text => (long)text.Places.Count);
}
