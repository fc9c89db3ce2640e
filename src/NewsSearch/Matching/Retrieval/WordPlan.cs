using Lucene.Net.Index;
using NewsSearch.Matching.Scoring;

namespace NewsSearch.Matching.Retrieval;

/// <summary>A word: its postings as they are in our own segments, by its scorer in any other.</summary>
internal sealed class WordPlan(WordWeight weight) : MatchPlan
{
    public override double Most => weight.Most;

    public override bool IsAnyWord => true;

    public override int? CountIn(AtomicReaderContext segment) => weight.CountIn(segment);

    public override MatchCursor? Open(AtomicReaderContext segment, ICollection<IOpenedPostings> opened)
    {
        if (weight.TryOpen(segment, opened, out var word))
            return word;
        return weight.GetScorer(segment, segment.AtomicReader.LiveDocs) is { } scorer ? new ScorerCursor(scorer, Most) : null;
    }
}
