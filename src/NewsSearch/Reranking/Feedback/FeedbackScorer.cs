using Lucene.Net.Index;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Dictionary;
using NewsSearch.Matching.Retrieval;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Schema;

namespace NewsSearch.Reranking.Feedback;

/// <summary>What each word of feedback adds to the score of a story: BM25 over all its texts. One query, one thread.</summary>
/// <param name="searcher">The state of the index.</param>
/// <param name="terms">The words, and what each counts.</param>
internal sealed class FeedbackScorer(BoundedSearcher searcher, IReadOnlyList<FeedbackTerm> terms)
{
    /// <summary>Postings that are gone over in the time of looking one up.</summary>
    private const int PostingsPerLookup = 8;

    /// <summary>What all words together add, to those documents to which they add anything.</summary>
    public IEnumerable<Candidate> Gains(IEnumerable<CandidateSlice> slices)
    {
        var statistics = CombinedStatistics.Of(searcher, FieldWeights.Story);
        List<(FoundTerm Found, Bm25Term Score)> found = [.. terms.Select(t => (Found: Find(t.Stem), t.Weight)).Select(t => (t.Found, statistics.Term(Documents(t.Found, statistics), t.Weight)))];
        var gains = new List<Candidate>();
        foreach (var slice in slices)
        {
            var sums = new double[slice.Documents.Length];
            var places = DocumentPlaces.Of(slice.Documents, slice.Context.AtomicReader.MaxDoc);
            var lengths = SegmentLengths.Of(slice.Context.AtomicReader, FieldWeights.Story);
            foreach (var (term, score) in found)
                Add(slice, term, score, lengths, places, sums);
            for (var i = 0; i < sums.Length; i++)
                if (sums[i] > 0)
                    gains.Add(new Candidate(slice.Context.DocBase + slice.Documents[i], (float)sums[i]));
        }
        return gains;
    }

    private void Add(CandidateSlice slice, FoundTerm term, Bm25Term score, byte[] lengths, DocumentPlaces places, double[] sums)
    {
        searcher.Budget.Tick(32);
        if (PostingCursor.TryOpen(slice.Context, term, score, lengths) is not { } postings)
            return;
        try
        {
            var documents = slice.Documents;
            searcher.Budget.Tick(documents.Length);
            if (postings.DocFreq < PostingsPerLookup * (long)documents.Length)
            {
                postings.AddTo(places, sums);
                return;
            }
            for (var i = 0; i < documents.Length; i++)
            {
                var document = postings.Advance(documents[i]);
                if (document == documents[i])
                    sums[i] += postings.Score;
                else if (document == PostingCursor.End)
                    return;
            }
        }
        finally
        {
            postings.Release();
        }
    }

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
            var score = statistics.Term(Documents(Find(stem), statistics), 1).Score(postings.Freq, length);
            parts.Add(new FeedbackTerm(stem, weight * score));
        }
        return parts;
    }

    private FoundTerm Find(string stem) => IndexTerms.Of(searcher.IndexReader).Find(searcher.IndexReader, FieldNames.RankedStem, stem);

    private static long Documents(FoundTerm found, Bm25Weights statistics) => Math.Min(found.DocFreq, statistics.Field.DocCount);
}
