using Lucene.Net.Index;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Dictionary;
using NewsSearch.Ranking;
using NewsSearch.Schema;

namespace NewsSearch.Reranking.Feedback;

/// <summary>What each word of feedback adds to the score of a story: BM25 over all its texts. One query, one thread.</summary>
/// <param name="searcher">The state of the index.</param>
/// <param name="terms">The words, and what each counts.</param>
internal sealed class FeedbackScorer(BoundedSearcher searcher, IReadOnlyList<FeedbackTerm> terms)
{
    /// <summary>What each word adds to one document.</summary>
    public IReadOnlyList<FeedbackTerm> Parts(int document)
    {
        var statistics = CombinedStatistics.Of(searcher, FieldWeights.Story);
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(document, searcher.IndexReader.Leaves)];
        var local = document - leaf.DocBase;
        var length = new CombinedLengths(leaf.AtomicReader, FieldWeights.Story).Of(local);
        var parts = new List<FeedbackTerm>();
        foreach (var (stem, weight) in terms)
        {
            searcher.Budget.Tick(32);
            if (leaf.AtomicReader.GetTermDocsEnum(new Term(FieldNames.RankedStem, stem)) is not { } postings || postings.Advance(local) != local)
                continue;
            var documents = IndexTerms.Of(searcher.IndexReader).Find(searcher.IndexReader, FieldNames.RankedStem, stem).DocFreq;
            var score = statistics.Term(Math.Min(documents, statistics.Field.DocCount), 1).Score(postings.Freq, length);
            parts.Add(new FeedbackTerm(stem, weight * score));
        }
        return parts;
    }
}
