using NewsSearch.Analysis.Maps;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Positions;

namespace NewsSearch.Presentation;

/// <summary>Marks what a query matched in headlines and chooses the passage of a body that answers best.</summary>
internal sealed class Highlighter(IReadOnlyList<PositionPattern> patterns, SearchBudget budget)
{
    /// <summary>Distinct patterns, phrases before the words inside them.</summary>
    private readonly IReadOnlyList<PositionPattern> _patterns = [.. patterns.Distinct()];

    /// <summary>Matches in a text without paragraphs.</summary>
    public IReadOnlyList<TextRange> Mark(string text)
    {
        var words = TextAnalyzer.Analyze(text);
        return Merge(Matches(new TextMatcher(words, null, budget), words, 0).Select(m => m.Range));
    }

    /// <summary>Places in a text without paragraphs where something of the query stands; what stands within another counts with that.</summary>
    public IReadOnlyList<TextRange> Places(string text)
    {
        var words = TextAnalyzer.Analyze(text);
        return Outermost(Matches(new TextMatcher(words, null, budget), words, 0).Select(m => m.Range));
    }

    /// <summary>The same in the body of a story.</summary>
    public IReadOnlyList<TextRange> Places(Article article) => Outermost(Matches(article).Select(m => m.Range));

    /// <summary>All that matched in a story.</summary>
    public StoryMarks Whole(Article article) => new(Mark(article.Headline), Merge(Matches(article).Select(m => m.Range)));

    /// <summary>The best passage of a story.</summary>
    public MarkedText Passage(Article article)
    {
        var matches = Matches(article);
        var range = PassageChooser.Choose(article, matches);
        return Ellipsis.Around(article, range, Marks(matches, range));
    }

    /// <summary>A quote of a story, within its quotation marks; of a long one the best part.</summary>
    public MarkedText Said(Article article, Quote quote)
    {
        var matches = Matches(article);
        var whole = QuotationMarks.Around(article.Body, quote.Range);
        var range = PassageChooser.Cut(article.Body, whole, matches);
        return Ellipsis.Of(article.Body, range, Marks(matches, range), range.Start > whole.Start, range.End < whole.End);
    }

    private List<PatternMatch> Matches(Article article)
    {
        var offset = article.TextStart;
        var words = TextAnalyzer.Analyze(article.Body.AsSpan(offset));
        var matcher = new TextMatcher(words, StoryMapBuilder.OfBody(article, words, offset), budget);
        return [.. Matches(matcher, words, offset).OrderBy(m => m.Range.Start)];
    }

    private static List<TextRange> Marks(List<PatternMatch> matches, TextRange range) =>
        Merge(matches.Select(m => m.Range).Where(range.Contains).Select(r => new TextRange(r.Start - range.Start, r.End - range.Start)));

    private IEnumerable<PatternMatch> Matches(TextMatcher matcher, AnalyzedText words, int offset)
    {
        for (var p = 0; p < _patterns.Count; p++)
        {
            if (Find(matcher, _patterns[p]) is not { } spans)
                yield break;
            for (var i = 0; i < spans.Count; i++)
                yield return new PatternMatch(p, new TextRange(offset + words[spans[i].Start].Start, offset + words[spans[i].End - 1].End));
        }
    }

    /// <summary>Null where the time for it is up: a page without some marks is better than none.</summary>
    private static SpanList? Find(TextMatcher matcher, PositionPattern pattern)
    {
        try
        {
            return matcher.Find(pattern);
        }
        catch (BudgetSpentException)
        {
            return null;
        }
    }

    private static List<TextRange> Outermost(IEnumerable<TextRange> ranges)
    {
        var places = new List<TextRange>();
        foreach (var range in ranges.OrderBy(r => r.Start).ThenByDescending(r => r.End))
            if (places.Count == 0 || range.End > places[^1].End)
                places.Add(range);
        return places;
    }

    private static List<TextRange> Merge(IEnumerable<TextRange> ranges)
    {
        var merged = new List<TextRange>();
        foreach (var range in ranges.OrderBy(r => r.Start).ThenByDescending(r => r.End))
            if (merged.Count > 0 && range.Start < merged[^1].End)
                merged[^1] = new TextRange(merged[^1].Start, Math.Max(merged[^1].End, range.End));
            else
                merged.Add(range);
        return merged;
    }
}
