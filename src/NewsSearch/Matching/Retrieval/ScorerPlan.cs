using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.Matching.Retrieval;

/// <summary>A part that is evaluated by a scorer of Lucene's kind.</summary>
internal sealed class ScorerPlan(Weight weight, double most) : MatchPlan
{
    public override double Most => most;

    public override MatchCursor? Open(AtomicReaderContext segment, ICollection<PostingCursor> opened) =>
        weight.GetScorer(segment, segment.AtomicReader.LiveDocs) is { } scorer ? new ScorerCursor(scorer, most) : null;
}
