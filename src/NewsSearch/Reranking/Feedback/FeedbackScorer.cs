using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Schema;

namespace NewsSearch.Reranking.Feedback;

/// <summary>
/// Adds to the scores of candidates what words of feedback give, by BM25 over headline and body: term after term over all
/// candidates, which reads every list of postings once, in order. One query, one thread.
/// </summary>
internal sealed class FeedbackScorer
{
    private static readonly WeightedField[] s_fields =
    [
        new(FieldNames.Headline + FieldNames.StemSuffix, FieldWeights.Headline), new(FieldNames.Body + FieldNames.StemSuffix, FieldWeights.Body),
    ];

    private readonly List<Term> _terms = [];
    private readonly Bm25Weights _statistics;
    private readonly SearchBudget _budget;

    /// <param name="searcher">The state of the index.</param>
    /// <param name="terms">What to look for.</param>
    /// <param name="weight">What they count all together.</param>
    public FeedbackScorer(BoundedSearcher searcher, IEnumerable<FeedbackTerm> terms, float weight)
    {
        _budget = searcher.Budget;
        _statistics = CombinedStatistics.Of(searcher, FieldWeights.Story);
        foreach (var (stem, share) in terms)
        {
            TermContext[] states = [.. s_fields.Select(f => TermContext.Build(searcher.TopReaderContext, new Lucene.Net.Index.Term(f.Name, stem)))];
            var documents = Math.Min(states.Max(s => s.DocFreq), _statistics.Field.DocCount);
            _terms.Add(new Term(stem, states, _statistics.Term(documents, weight * share)));
        }
    }

    /// <summary>Adds to the scores.</summary>
    public void Score(CandidateSlice slice)
    {
        var lengths = Lengths(slice);
        var frequencies = new float[slice.Documents.Length];
        var touched = new List<int>();
        var lists = Lists(slice.Context);
        foreach (var term in _terms)
        {
            Count(slice, lists, term, frequencies, touched);
            foreach (var i in touched)
            {
                if (frequencies[i] == 0)
                    continue;
                slice.Add(i, term.Score.Score(frequencies[i], lengths[i]));
                frequencies[i] = 0;
            }
            touched.Clear();
        }
    }

    /// <summary>What all words give each document of a segment.</summary>
    public float[] Score(AtomicReaderContext context)
    {
        var scores = new float[context.Reader.MaxDoc];
        var frequencies = new float[scores.Length];
        var lengths = new CombinedLengths(context.AtomicReader, FieldWeights.Story);
        var touched = new List<int>();
        var lists = Lists(context);
        foreach (var term in _terms)
        {
            for (var f = 0; f < s_fields.Length; f++)
                if (Postings(context, lists[f], term, f) is { } postings)
                    Count(postings, s_fields[f].Weight, frequencies, touched);
            foreach (var i in touched)
            {
                scores[i] += term.Score.Score(frequencies[i], lengths.Of(i));
                frequencies[i] = 0;
            }
            touched.Clear();
        }
        return scores;
    }

    /// <summary>What each word adds to one candidate.</summary>
    public IReadOnlyList<FeedbackTerm> Parts(CandidateSlice single)
    {
        var lengths = Lengths(single);
        var parts = new List<FeedbackTerm>();
        var touched = new List<int>();
        var lists = Lists(single.Context);
        foreach (var term in _terms)
        {
            touched.Clear();
            var frequencies = new float[1];
            Count(single, lists, term, frequencies, touched);
            if (frequencies[0] > 0)
                parts.Add(new FeedbackTerm(term.Stem, term.Score.Score(frequencies[0], lengths[0])));
        }
        return parts;
    }

    private static byte[] Lengths(CandidateSlice slice)
    {
        var lengths = new CombinedLengths(slice.Context.AtomicReader, FieldWeights.Story);
        return Array.ConvertAll(slice.Documents, lengths.Of);
    }

    private static FieldLists[] Lists(AtomicReaderContext context) =>
        Array.ConvertAll(s_fields, f => new FieldLists { Terms = context.AtomicReader.GetTerms(f.Name)?.GetEnumerator() });

    private void Count(CandidateSlice slice, FieldLists[] lists, Term term, float[] frequencies, List<int> touched)
    {
        for (var f = 0; f < s_fields.Length; f++)
        {
            if (Postings(slice.Context, lists[f], term, f) is { } postings)
                Count(slice.Documents, postings, s_fields[f].Weight, frequencies, touched);
        }
    }

    private DocsEnum? Postings(AtomicReaderContext context, FieldLists list, Term term, int field)
    {
        if (term.States[field].Get(context.Ord) is not { } state || list.Terms is not { } terms)
            return null;
        _budget.Tick(32);
        terms.SeekExact(new BytesRef(term.Stem), state);
        return list.Documents = terms.Docs(null, list.Documents, DocsFlags.FREQS);
    }

    /// <summary>A whole list.</summary>
    private void Count(DocsEnum postings, float weight, float[] frequencies, List<int> touched)
    {
        for (var document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc())
        {
            _budget.Tick();
            if (frequencies[document] == 0)
                touched.Add(document);
            frequencies[document] += weight * postings.Freq;
        }
    }

    /// <summary>Two lists side by side; each jumps to where the other stands.</summary>
    private void Count(int[] wanted, DocsEnum postings, float weight, float[] frequencies, List<int> touched)
    {
        var at = 0;
        var document = postings.NextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS)
        {
            _budget.Tick();
            at = From(wanted, at, document);
            if (at == wanted.Length)
                return;
            if (wanted[at] == document)
            {
                if (frequencies[at] == 0)
                    touched.Add(at);
                frequencies[at] += weight * postings.Freq;
                if (++at == wanted.Length)
                    return;
            }
            document = wanted[at] == document + 1 ? postings.NextDoc() : postings.Advance(Math.Max(wanted[at], document + 1));
        }
    }

    /// <summary>The first place from one on that holds a target or more, in steps that double.</summary>
    private static int From(int[] sorted, int at, int target)
    {
        if (at == sorted.Length || sorted[at] >= target)
            return at;
        var step = 1;
        while (at + step < sorted.Length && sorted[at + step] < target)
        {
            at += step;
            step *= 2;
        }
        var found = Array.BinarySearch(sorted, at + 1, Math.Min(step, sorted.Length - at - 1), target);
        return found >= 0 ? found : ~found;
    }

    private readonly record struct WeightedField(string Name, float Weight);

    private readonly record struct Term(string Stem, TermContext[] States, Bm25Term Score);

    /// <summary>What is used again from term to term.</summary>
    private sealed class FieldLists
    {
        public TermsEnum? Terms { get; init; }

        public DocsEnum? Documents { get; set; }
    }
}
