using NewsSearch.Matching.Scoring;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// A phrase in a segment: documents that have the stems of all its words, among which positions are looked at in those alone
/// that may come in. A phrase is no more often in a story than its first word.
/// </summary>
/// <param name="slots">For each word of the phrase its stems, scored as the phrase is.</param>
/// <param name="places">Where it stands in stories without brackets.</param>
/// <param name="scorer">Makes what looks at positions in stories with brackets.</param>
/// <param name="bracketed">Which stories have brackets.</param>
internal sealed class PatternCursor(PostingCursor[][] slots, PhrasePlaces places, Func<PatternScorer> scorer, BracketedStories bracketed) : MatchCursor
{
    private readonly PostingCursor[][] _byCost = [.. slots.OrderBy(CostOf)];
    private PatternScorer? _scorer;
    private int _document = -1;

    public override int Document => _document;

    public override long Cost => CostOf(_byCost[0]);

    public override double Best => slots[0].Sum(p => (double)p.Best);

    public override int Advance(int target)
    {
        if (target <= _document)
            return _document;
        var document = Next(_byCost[0], target);
        for (var i = 1; i < _byCost.Length && document != End;)
        {
            var other = Next(_byCost[i], document);
            if (other == document)
            {
                i++;
                continue;
            }
            document = other == End ? End : Next(_byCost[0], other);
            i = 1;
        }
        return _document = document;
    }

    public override int LookAhead(int target)
    {
        var last = End;
        foreach (var postings in slots[0])
            last = Math.Min(last, postings.LookAhead(target));
        return last;
    }

    public override double BoundIn(int from, int to)
    {
        var bound = 0.0;
        foreach (var postings in slots[0])
            bound += postings.BoundIn(from, to);
        return bound;
    }

    public override double BoundHere()
    {
        var bound = 0.0;
        foreach (var postings in slots[0])
            if (postings.Document == _document)
                bound += postings.Score;
        return bound;
    }

    // No more often than its rarest word either, unless brackets let two places share what follows them.
    public override bool MayExceed(double score) =>
        BoundHere() > score && (BoundOfRarest() > score && places.MostIn(_document) > score || bracketed.Has(_document));

    public override bool Matches() => bracketed.Has(_document) ? Scorer.MatchesAt(_document) : places.IsIn(_document);

    public override double Score(int document)
    {
        if (Advance(document) != document || !Matches())
            return 0;
        return bracketed.Has(document) ? Scorer.GetScore() : places.ScoreIn(document);
    }

    private PatternScorer Scorer => _scorer ??= scorer();

    private double BoundOfRarest()
    {
        var least = double.MaxValue;
        foreach (var slot in slots)
        {
            var bound = 0.0;
            foreach (var postings in slot)
                if (postings.Document == _document)
                    bound += postings.Score;
            least = Math.Min(least, bound);
        }
        return least;
    }

    private static int Next(PostingCursor[] slot, int target)
    {
        var document = End;
        foreach (var postings in slot)
            document = Math.Min(document, postings.Advance(target));
        return document;
    }

    private static long CostOf(PostingCursor[] slot) => slot.Sum(p => (long)p.DocFreq);
}
