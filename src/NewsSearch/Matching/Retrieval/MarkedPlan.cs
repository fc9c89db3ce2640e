using Lucene.Net.Index;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Matching.Retrieval;

/// <summary>Documents that have any of some terms, which all score the same.</summary>
/// <param name="terms">The terms.</param>
/// <param name="score">What a document scores.</param>
internal sealed class MarkedPlan(TermsFilter terms, float score) : MatchPlan
{
    public override double Most => score;

    public override bool IsConstant => true;

    public override MatchCursor? Open(AtomicReaderContext segment, ICollection<IOpenedPostings> opened)
    {
        var marked = new MarkedDocuments(terms, segment.AtomicReader);
        opened.Add(marked);
        return marked.Postings == 0 ? null : new MarkedCursor(marked, score);
    }
}
