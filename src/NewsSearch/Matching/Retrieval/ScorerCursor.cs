using Lucene.Net.Search;

namespace NewsSearch.Matching.Retrieval;

/// <summary>A part of which nothing is known but its scorer and perhaps the most that it scores.</summary>
internal sealed class ScorerCursor(Scorer scorer, double best) : MatchCursor
{
    public override int Document => scorer.DocID;

    public override long Cost => scorer.GetCost();

    public override double Best => best;

    public override int Advance(int target) => target <= scorer.DocID ? scorer.DocID : scorer.Advance(target);

    public override int LookAhead(int target) => End - 1;

    public override double BoundIn(int from, int to) => best;

    public override double BoundHere() => best;

    public override bool Matches() => true;

    public override double Score(int document) => Advance(document) == document && best > 0 ? scorer.GetScore() : 0;
}
