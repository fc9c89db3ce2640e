using NewsSearch.Matching.Scoring;

namespace NewsSearch.Matching.Retrieval.Phrases;

/// <summary>
/// A phrase in a segment: documents that have all its words in one text, bounded by the impacts of a word, and then by how often
/// its words stand there. Positions are looked at in those alone that may come in.
/// </summary>
/// <param name="openBounds">What it can score in documents ahead; opened when that is asked.</param>
/// <param name="places">Where it stands in stories without brackets.</param>
/// <param name="scorer">Makes what looks at positions in stories with brackets.</param>
/// <param name="outlines">Which stories have brackets.</param>
internal sealed class PatternCursor(Func<PhraseBounds> openBounds, PhrasePlaces places, Func<PatternScorer> scorer, StoryOutlines outlines) : MatchCursor
{
    // No document before it scores enough.
    private int _next;

    public override int Document => places.Document;

    public override long Cost => places.Cost;

    public override double Best => Bounds.Best;

    /// <summary>To find all stories that match, one after the other; this goes on behind those gone over.</summary>
    /// <param name="window">Documents gone over at a time, a multiple of 64.</param>
    /// <param name="positions">Positions of a word that are decoded at a time.</param>
    public PhraseWindows Windows(int window = PhraseWindows.LargestWindow, int positions = PhraseStages.MostPositions) =>
        places.Windows(() => Scorer, outlines, window, positions);

    public override int Advance(int target) => places.Advance(target);

    public override int LookAhead(int target) => Bounds.LookAhead(target);

    public override double BoundIn(int from, int to) => Bounds.In(from, to);

    public override double BoundHere() => places.Most(HasBrackets);

    // Whether there are brackets is asked last: it is looked up far away.
    public override bool MayExceed(double score) =>
        places.MayExceed(score, hasBrackets: true) && (places.MayExceed(score, hasBrackets: false) || HasBrackets);

    /// <summary>
    /// Documents that one word alone rules out are stepped over without a look at the others; and those that are not are asked about
    /// their words one after the other, the rarest first, so that of frequent words little is read.
    /// </summary>
    public override int FindAbove(double score, int last)
    {
        var document = Math.Max(Document, _next);
        while (document <= last && Bounds.FindAbove(document, score, last) is var next)
        {
            document = next;
            if (next > last)
                break;
            if (!outlines.MayHaveBrackets(next) && !places.MayExceedAt(next, score))
                document = next + 1;
            else if ((document = places.Advance(next)) == next)
                break;
        }
        return _next = document;
    }

    public override bool Matches() => HasBrackets ? Scorer.MatchesAt(Document) : places.IsHere();

    public override bool MatchesAbove(double score) => HasBrackets ? Scorer.MatchesAt(Document) : places.IsHereAbove(score);

    public override double Score(int document)
    {
        if (Advance(document) != document || !Matches())
            return 0;
        return HasBrackets ? Scorer.GetScore() : places.Score();
    }

    private PhraseBounds Bounds => field ??= openBounds();

    private PatternScorer Scorer => field ??= scorer();

    private bool HasBrackets => outlines.MayHaveBrackets(Document);
}
