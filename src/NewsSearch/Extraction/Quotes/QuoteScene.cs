using NewsSearch.Articles;
using NewsSearch.Extraction.People;
using NewsSearch.Extraction.Quotes.Cues;
using NewsSearch.Extraction.Quotes.Marks;
using NewsSearch.Extraction.Quotes.Subjects;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Quotes;

/// <summary>
/// A story laid out for the rules: passages in quotation marks, attributions, and what has been joined so far. Rules run in
/// order and leave alone what an earlier one has settled.
/// </summary>
internal sealed class QuoteScene
{
    private readonly Finding?[] _bySpan;

    public QuoteScene(StoryText text, StoryNames names, IReadOnlyList<Paragraph> paragraphs)
    {
        Text = text;
        Names = names;
        Paragraphs = paragraphs;
        Spans = QuotedSpanScanner.Scan(text, paragraphs);
        Quoted = new bool[text.Words.Length];
        foreach (var span in Spans)
        {
            span.FirstWord = text.WordAt(span.Range.Start);
            span.EndWord = text.WordAt(span.Range.End);
            Quoted.AsSpan(span.FirstWord, span.EndWord - span.FirstWord).Fill(true);
        }
        // Marks around no word are debris.
        Spans.RemoveAll(s => s.WordCount == 0);
        Subjects = new SubjectFinder(text, names, Quoted);
        Attributions = new CueFinder(text, names, Quoted, Subjects, paragraphs).Find();
        _bySpan = new Finding?[Spans.Count];
    }

    public StoryText Text { get; }

    public StoryNames Names { get; }

    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>Passages in quotation marks, in order.</summary>
    public List<QuotedSpan> Spans { get; }

    /// <summary>Whether a word stands in quotation marks.</summary>
    public bool[] Quoted { get; }

    public SubjectFinder Subjects { get; }

    /// <summary>Sources with reporting words, in the order of the reporting words.</summary>
    public List<Attribution> Attributions { get; }

    /// <summary>What the rules have found, in the order of finding.</summary>
    public List<Finding> Findings { get; } = [];

    public Finding? Of(int span) => _bySpan[span];

    /// <summary>Gives the passage <paramref name="span"/> to <paramref name="attribution"/>, word for word.</summary>
    public void Give(int span, Attribution attribution, string rule, bool ownsCue)
    {
        var finding = new Finding
        {
            Range = Spans[span].Range,
            Kind = QuoteKind.Direct,
            Rule = rule,
            Attribution = attribution,
            Order = Findings.Count,
            OwnsCue = ownsCue && !attribution.Used,
            Span = Spans[span],
        };
        attribution.Used = true;
        _bySpan[span] = finding;
        Findings.Add(finding);
    }

    /// <summary>Gives the words of <paramref name="range"/>, with the passages in it, to <paramref name="attribution"/>.</summary>
    public void GiveClause(TextRange range, int firstSpan, int endSpan, Attribution attribution, string rule)
    {
        var finding = new Finding
        {
            Range = range,
            Kind = firstSpan < endSpan ? QuoteKind.Mixed : QuoteKind.Indirect,
            Rule = rule,
            Attribution = attribution,
            Order = Findings.Count,
            OwnsCue = !attribution.Used,
            Span = firstSpan < endSpan ? Spans[firstSpan] : null,
        };
        attribution.Used = true;
        Findings.Add(finding);
        for (var i = firstSpan; i < endSpan; i++)
            _bySpan[i] = finding;
    }

    /// <summary>Whether the passage <paramref name="span"/> goes on from words of the reporter's own: <c>The talks were "useful,"</c>.</summary>
    public bool IsPartOfClause(int span)
    {
        var first = Spans[span].FirstWord;
        var start = Text.First(Text.Words[first].Sentence);
        return first - start >= 2 && (Text.Before(first) & ~(Gap.Quote | Gap.InName)) == 0 && !Quoted[first - 1] && !Quoted[first - 2]
            && (span == 0 || Spans[span - 1].EndWord <= start);
    }

    /// <summary>Index of the first attribution whose cue begins at or after word <paramref name="word"/>.</summary>
    public int AttributionAt(int word)
    {
        int low = 0, high = Attributions.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Attributions[middle].CueFirst < word)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Index of the first passage that begins at or after <paramref name="position"/>.</summary>
    public int SpanAt(int position)
    {
        int low = 0, high = Spans.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Spans[middle].Outer.Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
