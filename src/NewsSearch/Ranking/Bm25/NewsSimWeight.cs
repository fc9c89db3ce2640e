using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace NewsSearch.Ranking.Bm25;

/// <summary>A term, or the terms of a phrase, within a query: idf and boost.</summary>
internal sealed class NewsSimWeight(string field, Bm25Weights weights, long[] docFreqs, float queryBoost) : Similarity.SimWeight
{
    // 1 until the query hands down the boosts above it, which it does before it scores.
    private float _boostAbove = 1f;

    public string Field { get; } = field;

    public Bm25Weights Weights { get; } = weights;

    /// <summary>Summed over the terms of a phrase, each rounded first.</summary>
    public float InverseDocumentFrequency { get; } = (float)docFreqs.Sum(n => (double)weights.Field.InverseDocumentFrequency(n));

    public float Boost => queryBoost * _boostAbove;

    public Bm25Term Term => Weights.Term(InverseDocumentFrequency, Boost);

    // BM25 has no norm of a query: the value is asked for, and its answer ignored, by every query of Lucene 4.
    public override float GetValueForNormalization() => Boost * Boost;

    public override void Normalize(float queryNorm, float topLevelBoost) => _boostAbove = topLevelBoost;

    public Explanation Explain()
    {
        Explanation idf = new(InverseDocumentFrequency, docFreqs.Length == 1 ? "idf, ln(1 + (N - n + 0.5) / (n + 0.5)) from:" : "idf, sum over terms from:");
        idf.AddDetail(new Explanation(Weights.Field.DocCount, $"N, documents that have {Field}"));
        foreach (long docFreq in docFreqs)
        {
            idf.AddDetail(new Explanation(docFreq, "n, documents that have the term"));
        }

        return idf;
    }
}
