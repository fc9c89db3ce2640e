using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Schema;

namespace NewsSearch.Analysis.Maps;

/// <summary>Counts the ranges of an article, which are in characters, in word positions.</summary>
internal static class StoryMapBuilder
{
    /// <summary>A bracket longer than this is no insertion into somebody's words.</summary>
    private const int LongestBracket = 200;

    /// <summary>The map of a body whose words are <paramref name="words"/>, counted from <paramref name="offset"/> on; made in <paramref name="into"/>, if it is given.</summary>
    public static StoryMap OfBody(Article article, AnalyzedText words, int offset, StoryMap? into = null)
    {
        var map = Cleared(into);
        map.WordCount = words.Count;
        var hasLede = false;
        for (var p = 0; p < article.Paragraphs.Count; p++)
        {
            var paragraph = article.Paragraphs[p];
            AddStart(map.ParagraphStarts, words.PositionAt(paragraph.Range.Start - offset), words.Count);
            for (var s = 0; s < paragraph.Sentences.Count; s++)
                AddStart(map.SentenceStarts, words.PositionAt(paragraph.Sentences[s].Start - offset), words.Count);
            if (hasLede || paragraph.IsHeading)
                continue;
            map.LedeEnd = words.PositionAt(paragraph.Range.End - offset);
            hasLede = true;
        }
        AddBrackets(map, article.Body.AsSpan(offset), words);
        foreach (var section in article.Sections)
            map.Sections.Add(Positions(section.Range, words, offset));
        foreach (var quote in InOrder(article.Quotes))
        {
            var range = Positions(quote.Range, words, offset);
            map.Quotes.Add(new QuotePositions(range.Start, range.End, IndexOf(article.Speakers, quote.Speaker)));
        }
        return map;
    }

    /// <summary>The map of a quote's own text.</summary>
    public static StoryMap OfQuote(Article article, Quote quote, AnalyzedText words, StoryMap? into = null)
    {
        var map = Starts(article, quote, words, quote.Range.Start, 0, words.Count, into);
        AddBrackets(map, quote.Text, words);
        return map;
    }

    /// <summary>The map of a quote without brackets whose words are <paramref name="count"/> words of the body, from <paramref name="first"/> on.</summary>
    public static StoryMap OfQuote(Article article, Quote quote, AnalyzedText body, int first, int count, StoryMap? into = null) =>
        Starts(article, quote, body, article.TextStart, first, count, into);

    private static StoryMap Starts(Article article, Quote quote, AnalyzedText words, int offset, int first, int count, StoryMap? into)
    {
        var map = Cleared(into);
        map.WordCount = map.LedeEnd = count;
        for (var p = 0; p < article.Paragraphs.Count; p++)
        {
            var paragraph = article.Paragraphs[p];
            if (!paragraph.Range.Overlaps(quote.Range))
                continue;
            AddStart(map.ParagraphStarts, PositionOf(paragraph.Range), count);
            for (var s = 0; s < paragraph.Sentences.Count; s++)
                if (paragraph.Sentences[s] is var sentence && sentence.Overlaps(quote.Range))
                    AddStart(map.SentenceStarts, PositionOf(sentence), count);
        }
        // One that begins before tells nothing apart in the quote.
        foreach (var section in article.Sections)
            if (section.Range.Start > quote.Range.Start && section.Range.Start < quote.Range.End)
                map.Sections.Add(new PositionRange(PositionOf(section.Range), Math.Min(count, words.PositionAt(section.Range.End - offset) - first)));
        return map;

        // What began before the quote begins with it.
        int PositionOf(TextRange range) => Math.Max(0, words.PositionAt(range.Start - offset) - first);
    }

    private static StoryMap Cleared(StoryMap? map)
    {
        if (map is null)
            return new StoryMap();
        map.Clear();
        return map;
    }

    private static PositionRange Positions(TextRange range, AnalyzedText words, int offset) =>
        new(words.PositionAt(range.Start - offset), words.PositionAt(range.End - offset));

    private static void AddStart(List<int> starts, int position, int count)
    {
        if (position < count && (starts.Count == 0 || starts[^1] < position))
            starts.Add(position);
    }

    private static void AddBrackets(StoryMap map, ReadOnlySpan<char> text, AnalyzedText words)
    {
        // Few texts have any.
        var first = text.IndexOf('[');
        if (first < 0)
            return;
        var open = -1;
        for (var i = first; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '[':
                    open = i;
                    break;
                case '\n':
                    open = -1;
                    break;
                case ']' when open >= 0 && i - open <= LongestBracket:
                    var range = new PositionRange(words.PositionAt(open), words.PositionAt(i));
                    // In [t]he the bracket closes inside the word, which then belongs to the text.
                    if (range.End > range.Start && words[range.End - 1].End > i)
                        range = range with { End = range.End - 1 };
                    if (range.End > range.Start)
                        map.Brackets.Add(range);
                    open = -1;
                    break;
            }
        }
    }

    /// <summary>As extraction gives them, unless the article comes from elsewhere.</summary>
    private static IEnumerable<Quote> InOrder(IReadOnlyList<Quote> quotes)
    {
        for (var i = 1; i < quotes.Count; i++)
            if (quotes[i].Range.Start < quotes[i - 1].Range.Start)
                return quotes.OrderBy(quote => quote.Range.Start);
        return quotes;
    }

    private static int IndexOf(IReadOnlyList<string> speakers, string? speaker)
    {
        for (var i = 0; i < speakers.Count; i++)
            if (string.Equals(speakers[i], speaker, StringComparison.Ordinal))
                return i;
        return -1;
    }
}
