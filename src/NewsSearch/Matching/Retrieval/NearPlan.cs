using Lucene.Net.Index;
using NewsSearch.Matching.Positions;
using NewsSearch.Matching.Scoring;

namespace NewsSearch.Matching.Retrieval;

/// <summary>Words near each other, in one sentence, and whatever else is no phrase: by its scorer, over positions that are rented.</summary>
/// <param name="weight">Makes the scorer.</param>
/// <param name="reader">The state of the index.</param>
internal sealed class NearPlan(PatternWeight weight, IndexReader reader) : MatchPlan
{
    public override double Most => weight.Most;

    public override MatchCursor? Open(AtomicReaderContext segment, ICollection<IOpenedPostings> opened)
    {
        var rented = new RentedPositions(reader, segment);
        opened.Add(rented);
        // Deleted documents are known to whoever goes through these.
        return weight.GetScorer(segment, null, rented) is { } scorer ? new ScorerCursor(scorer, Most) : null;
    }
}
