using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.Matching.Retrieval;

/// <summary>A part that is evaluated by a scorer of Lucene's kind.</summary>
/// <param name="weight">Makes the scorer.</param>
/// <param name="most">The most that it scores; infinite where it is not known.</param>
/// <param name="isConstant">Whether it never scores less.</param>
internal sealed class ScorerPlan(Weight weight, double most, bool isConstant) : MatchPlan
{
    public override double Most => most;

    public override bool IsConstant => isConstant;

    public override MatchCursor? Open(AtomicReaderContext segment, ICollection<IOpenedPostings> opened) =>
        weight.GetScorer(segment, segment.AtomicReader.LiveDocs) is { } scorer ? new ScorerCursor(scorer, most) : null;
}
