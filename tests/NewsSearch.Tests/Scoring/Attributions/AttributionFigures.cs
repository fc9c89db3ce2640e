namespace NewsSearch.Tests.Scoring.Attributions;

/// <summary>
/// Attributions against annotations, counting only those of a least confidence.
/// <para>Quoted: a unit is a passage in quotation marks of four words or more, more than half of it inside an annotated content
/// that has a source. A direct or mixed quote answers the unit that it covers by more than half, and is right if its mention
/// overlaps an annotated source; over a passage that no annotation covers it is spurious.</para>
/// <para>All: an annotation with source and cue is found by an attribution whose mention and cue overlap them.</para>
/// </summary>
internal sealed class AttributionFigures
{
    private int _answered;
    private int _spurious;
    private int _right;
    private int _foundRight;

    public AttributionFigures(IEnumerable<ArticleAnswers> articles, double leastConfidence)
    {
        foreach (var article in articles)
            Add(article, leastConfidence);
    }

    public int Units { get; private set; }

    public int Annotations { get; private set; }

    public int ArticlesNotFound { get; private set; }

    public double QuotedPrecision => Score.Percent(_right, _answered + _spurious);

    public double QuotedRecall => Score.Percent(_right, Units);

    public double QuotedF1 => Score.F1(_right, _answered + _spurious, Units);

    public int Found { get; private set; }

    public double Precision => Score.Percent(_foundRight, Found);

    public double Recall => Score.Percent(_foundRight, Annotations);

    public double F1 => Score.F1(_foundRight, Found, Annotations);

    private void Add(ArticleAnswers article, double leastConfidence)
    {
        Units += article.Gold.Units.Count;
        Annotations += article.Gold.Complete.Count;
        ArticlesNotFound += article.IsFound ? 0 : 1;
        var quotes = article.Quotes.Where(quote => quote.Confidence >= leastConfidence).ToList();
        AddQuoted(article.Gold, quotes);
        AddAll(article.Gold, quotes);
    }

    private void AddQuoted(GoldAnswers gold, List<FoundQuote> quotes)
    {
        var taken = new bool[gold.Units.Count];
        foreach (var quote in quotes)
        {
            if (!quote.IsQuoted || quote.Mention is not { } mention)
                continue;
            for (var i = 0; i < taken.Length; i++)
            {
                var (passage, sources) = gold.Units[i];
                if (taken[i] || !Covers(quote.Content, passage))
                    continue;
                taken[i] = true;
                _answered++;
                _right += sources.Any(source => source.Overlap(mention) > 0) ? 1 : 0;
            }
            _spurious += gold.Bare.Count(passage => Covers(quote.Content, passage));
        }
    }

    private void AddAll(GoldAnswers gold, List<FoundQuote> quotes)
    {
        var hit = new bool[gold.Complete.Count];
        foreach (var quote in quotes)
        {
            if (quote is not { Mention: { } mention, Cue: { } cue })
                continue;
            Found++;
            var at = Enumerable.Range(0, hit.Length)
                .FirstOrDefault(i => !hit[i] && gold.Complete[i].Source.Overlap(mention) > 0 && gold.Complete[i].Cue.Overlap(cue) > 0, -1);
            if (at < 0)
                continue;
            hit[at] = true;
            _foundRight++;
        }
    }

    private static bool Covers(Span content, Span passage) => 2 * passage.Overlap(content) > passage.Length;
}
