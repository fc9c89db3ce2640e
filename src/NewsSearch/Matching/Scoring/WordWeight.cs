using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Matching.Scoring;

/// <summary>A <see cref="WordQuery"/> with the statistics of one state of the index.</summary>
internal sealed class WordWeight : Weight
{
    private readonly WordQuery _query;
    private readonly Bm25Weights _statistics;
    private readonly BoundTerm[] _terms;
    private readonly Bm25Term[] _scores;
    private float _boost = 1;

    public WordWeight(WordQuery query, IndexSearcher searcher)
    {
        _query = query;
        _statistics = CombinedStatistics.Of(searcher, query.LengthFields);
        _scores = new Bm25Term[query.Groups.Length];
        var terms = new List<BoundTerm>();
        for (var g = 0; g < query.Groups.Length; g++)
        {
            var documentFrequency = 0;
            foreach (var term in query.Groups[g].Terms)
            {
                var states = TermContext.Build(searcher.TopReaderContext, new Term(term.Field, term.Term));
                if (states.DocFreq == 0)
                    continue;
                documentFrequency = Math.Max(documentFrequency, states.DocFreq);
                terms.Add(new BoundTerm(term, states, g));
            }
            // A term may be in more documents than the lengths' fields: a dateline is no part of a story's length.
            _scores[g] = _statistics.Term(Math.Min(documentFrequency, _statistics.Field.DocCount), query.Groups[g].Weight);
        }
        _terms = [.. terms];
    }

    public override Query Query => _query;

    /// <summary>Most documents that a term of the word is in: what the understood line counts.</summary>
    public int DocumentFrequency => _terms.Length == 0 ? 0 : _terms.Max(t => t.States.DocFreq);

    public override float GetValueForNormalization() => 1;

    public override void Normalize(float norm, float topLevelBoost) => _boost = norm * topLevelBoost * _query.Boost;

    public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
    {
        var postings = new List<WordScorer.Postings>(_terms.Length);
        foreach (var term in _terms)
        {
            if (term.States.Get(context.Ord) is not { } state)
                continue;
            var terms = context.AtomicReader.GetTerms(term.Term.Field).GetEnumerator();
            terms.SeekExact(new BytesRef(term.Term.Term), state);
            postings.Add(new WordScorer.Postings(terms.Docs(acceptDocs, null, DocsFlags.FREQS), term.Group, term.Term.Weight));
        }
        return postings.Count == 0
            ? null
            : new WordScorer(this, [.. postings], new CombinedLengths(context.AtomicReader, _query.LengthFields));
    }

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        if (GetScorer(context, context.AtomicReader.LiveDocs) is not WordScorer scorer || scorer.Advance(doc) != doc)
            return new Explanation(0, "no match of " + _query);
        var result = new ComplexExplanation(true, scorer.GetScore(), $"{_query}, combined fields, sum of:");
        for (var g = 0; g < _query.Groups.Length; g++)
        {
            var frequency = scorer.Frequency(g);
            if (frequency <= 0)
                continue;
            var terms = string.Join(", ", _query.Groups[g].Terms.Select(t => $"{t.Field}:{t.Term}^{t.Weight}"));
            result.AddDetail(new Explanation(
                GroupScore(g, frequency, scorer.Length),
                FormattableString.Invariant($"{_query.Groups[g].Weight} x idf {_scores[g].Weight / _query.Groups[g].Weight:F4} x saturation, combined frequency {frequency:F2}, combined length {LengthEncoding.Decode(scorer.Length)}, average {_statistics.Field.AverageLength:F1}: {terms}")));
        }
        return result;
    }

    public float GroupScore(int group, float frequency, byte length) => _boost * _scores[group].Score(frequency, length);

    public int GroupCount => _query.Groups.Length;

    private sealed record BoundTerm(WeightedTerm Term, TermContext States, int Group);
}
