using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace NewsSearch.Ranking.Bm25;

/// <summary>Scores the documents of one segment. For one thread at a time, like the norms it reads.</summary>
internal sealed class NewsSimScorer(NewsSimWeight weight, NumericDocValues? norms) : Similarity.SimScorer
{
    /// <summary>A field written without norms: every document counts as having one word, as in Lucene.</summary>
    private const byte NoNorm = 1;

    private readonly Bm25Term _term = weight.Term;

    public override float Score(int doc, float freq) => _term.Score(freq, EncodedLength(doc));

    // Sloppy phrases: an occurrence spread over d more positions counts 1 / (d + 1).
    public override float ComputeSlopFactor(int distance) => 1f / (distance + 1);

    public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1f;

    public override Explanation Explain(int doc, Explanation freq)
    {
        ArgumentNullException.ThrowIfNull(freq);
        Bm25Parameters parameters = weight.Weights.Parameters;
        byte length = EncodedLength(doc);
        float saturation = 1f - (1f / (1f + (freq.Value * weight.Weights.InverseNorms[length])));
        Explanation tf = new(saturation, "tf, f / (f + k1 (1 - b + b length / average)) from:");
        tf.AddDetail(new Explanation(freq.Value, "f, occurrences"));
        tf.AddDetail(new Explanation(parameters.K1, "k1"));
        tf.AddDetail(new Explanation(parameters.B, "b"));
        tf.AddDetail(new Explanation(LengthEncoding.Decode(length), "length in words, to four significant bits"));
        tf.AddDetail(new Explanation(weight.Weights.Field.AverageLength, $"average length of {weight.Field}"));

        Explanation result = new(Score(doc, freq.Value), $"BM25 in {weight.Field}, product of:");
        result.AddDetail(new Explanation(weight.Boost, "boost"));
        result.AddDetail(weight.Explain());
        result.AddDetail(tf);
        return result;
    }

    private byte EncodedLength(int doc) => norms is null ? NoNorm : NewsSimilarity.EncodedLength(norms.Get(doc));
}
