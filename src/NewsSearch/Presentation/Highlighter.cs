using System.Runtime.InteropServices;
using NewsSearch.Analysis.Maps;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Positions;
using NewsSearch.Schema;

namespace NewsSearch.Presentation;

/// <summary>Marks what a query matched in headlines and chooses the passage of a body that answers best. One search, one thread.</summary>
internal sealed class Highlighter
{
    /// <summary>Distinct patterns, phrases before the words inside them.</summary>
    private readonly PositionPattern[] _patterns;
    private readonly bool _goByMap;
    private readonly TextMatcher _matcher;
    private readonly List<PatternMatch> _matches = [];

    public Highlighter(IReadOnlyList<PositionPattern> patterns, SearchBudget budget)
    {
        _patterns = [.. patterns.Distinct()];
        _goByMap = _patterns.Any(p => p is not (SlotPattern or UnchangedPattern));
        _matcher = new TextMatcher(budget);
    }

    /// <summary>Matches in a text without paragraphs.</summary>
    public IReadOnlyList<TextRange> Mark(string text)
    {
        Match(text);
        return Merge([.. _matches.Select(m => m.Range)]);
    }

    /// <summary>Places in a text without paragraphs where something of the query stands; what stands within another counts with that.</summary>
    public IReadOnlyList<TextRange> Places(string text)
    {
        Match(text);
        return Outermost(_matches.Select(m => m.Range));
    }

    /// <summary>The same in the body of a story.</summary>
    public IReadOnlyList<TextRange> Places(Article article)
    {
        Match(article);
        return Outermost(_matches.Select(m => m.Range));
    }

    /// <summary>All that matched in a story.</summary>
    public StoryMarks Whole(Article article)
    {
        var headline = Mark(article.Headline);
        Match(article);
        return new StoryMarks(headline, Merge([.. _matches.Select(m => m.Range)]));
    }

    /// <summary>The best passage of a story.</summary>
    public MarkedText Passage(Article article)
    {
        Match(article);
        var range = PassageChooser.Choose(article, _matches);
        return Ellipsis.Around(article, range, MarksWithin(range));
    }

    /// <summary>A quote of a story, within its quotation marks; of a long one the best part.</summary>
    public MarkedText Said(Article article, Quote quote)
    {
        Match(article);
        var whole = QuotationMarks.Around(article.Body, quote.Range);
        var range = PassageChooser.Cut(article.Body, whole, _matches);
        return Ellipsis.Of(article.Body, range, MarksWithin(range), range.Start > whole.Start, range.End < whole.End);
    }

    private void Match(string text)
    {
        _matches.Clear();
        if (_patterns.Length == 0)
            return;
        var words = AnalyzedTextPool.Rent();
        TextAnalyzer.Analyze(text, words);
        Match(words, null, 0);
        AnalyzedTextPool.Return(words);
    }

    private void Match(Article article)
    {
        _matches.Clear();
        if (_patterns.Length == 0)
            return;
        var offset = article.TextStart;
        var words = AnalyzedTextPool.Rent();
        TextAnalyzer.Analyze(article.Body.AsSpan(offset), words);
        Match(words, _goByMap ? StoryMapBuilder.OfBody(article, words, offset) : null, offset);
        AnalyzedTextPool.Return(words);
    }

    /// <summary>Finds all that matches in a text, by start.</summary>
    private void Match(AnalyzedText words, StoryMap? map, int offset)
    {
        for (var p = 0; p < _patterns.Length; p++)
        {
            if (Find(_patterns[p], words, map) is not { } spans)
                break;
            foreach (var span in spans.Spans)
                _matches.Add(new PatternMatch(p, new TextRange(offset + words[span.Start].Start, offset + words[span.End - 1].End)));
        }
        // Those of one pattern are in order.
        if (_patterns.Length > 1)
            _matches.Sort(static (a, b) => (a.Range.Start, a.Pattern, a.Range.End).CompareTo((b.Range.Start, b.Pattern, b.Range.End)));
    }

    private List<TextRange> MarksWithin(TextRange range)
    {
        var marks = new List<TextRange>();
        foreach (var match in _matches)
            if (range.Contains(match.Range))
                marks.Add(new TextRange(match.Range.Start - range.Start, match.Range.End - range.Start));
        return Merge(marks);
    }

    /// <summary>Null where the time for it is up: a page without some marks is better than none.</summary>
    private SpanList? Find(PositionPattern pattern, AnalyzedText words, StoryMap? map)
    {
        try
        {
            return _matcher.Find(pattern, words, map);
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

    /// <summary>Joins those that overlap; the list is the caller's no more.</summary>
    private static List<TextRange> Merge(List<TextRange> ranges)
    {
        ranges.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var kept = 0;
        foreach (var range in CollectionsMarshal.AsSpan(ranges))
            if (kept > 0 && range.Start < ranges[kept - 1].End)
                ranges[kept - 1] = new TextRange(ranges[kept - 1].Start, Math.Max(ranges[kept - 1].End, range.End));
            else
                ranges[kept++] = range;
        ranges.RemoveRange(kept, ranges.Count - kept);
        return ranges;
    }
}
