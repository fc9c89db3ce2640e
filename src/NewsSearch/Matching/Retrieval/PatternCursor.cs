using NewsSearch.Matching.Scoring;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// A phrase in a segment: documents that have all its words in one text, bounded by the impacts of the first word's stems, than
/// which a phrase is no more often in a story, and then by how often its words stand there. Positions are looked at in those
/// alone that may come in.
/// </summary>
/// <param name="first">The stems of its first word, scored as the phrase is; read ahead, not through.</param>
/// <param name="places">Where it stands in stories without brackets.</param>
/// <param name="scorer">Makes what looks at positions in stories with brackets.</param>
/// <param name="outlines">Which stories have brackets.</param>
internal sealed class PatternCursor(PostingCursor[] first, PhrasePlaces places, Func<PatternScorer> scorer, StoryOutlines outlines) : MatchCursor
{
    private PatternScorer? _scorer;

    public override int Document => places.Document;

    public override long Cost => places.Cost;

    public override double Best => first.Sum(p => (double)p.Best);

    /// <summary>To find all stories that match, one after the other; this goes on behind those gone over.</summary>
    public PhraseWindows Windows() => places.Windows(() => Scorer, outlines);

    public override int Advance(int target) => places.Advance(target);

    public override int LookAhead(int target)
    {
        var last = End;
        foreach (var postings in first)
            last = Math.Min(last, postings.LookAhead(target));
        return last;
    }

    public override double BoundIn(int from, int to)
    {
        var bound = 0.0;
        foreach (var postings in first)
            bound += postings.BoundIn(from, to);
        return bound;
    }

    public override double BoundHere() => places.Most(HasBrackets);

    // Whether there are brackets is asked last: it is looked up far away.
    public override bool MayExceed(double score) =>
        places.MayExceed(score, hasBrackets: true) && (places.MayExceed(score, hasBrackets: false) || HasBrackets);

    /// <summary>Documents that the first word alone rules out are stepped over without a look at the others.</summary>
    public override int FindAbove(double score, int last)
    {
        if (first.Length > 1 || last >= End - 1)
            return Document;
        var postings = first[0];
        while (Document <= last)
        {
            postings.Advance(Document);
            postings.FindAbove(score, last + 1);
            if (postings.Document == Document)
                break;
            places.Advance(postings.Document);
        }
        return Document;
    }

    public override bool Matches() => HasBrackets ? Scorer.MatchesAt(Document) : places.IsHere();

    public override double Score(int document)
    {
        if (Advance(document) != document || !Matches())
            return 0;
        return HasBrackets ? Scorer.GetScore() : places.Score();
    }

    private PatternScorer Scorer => _scorer ??= scorer();

    private bool HasBrackets => outlines.MayHaveBrackets(Document);
}
