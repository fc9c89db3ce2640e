namespace NewsSearch.Ranking.Bm25;

/// <summary>
/// What all terms of one field share while a query runs: for each of the 256 codes of a length the factor by which it
/// turns a frequency into saturation, 1 / (k1 (1 - b + b length / average)). Immutable and safe from any thread.
/// </summary>
internal sealed class Bm25Weights
{
    private readonly float[] _inverseNorms = new float[256];
    private readonly FieldStatistics _field;

    public Bm25Weights(Bm25Parameters parameters, FieldStatistics field)
    {
        Parameters = parameters;
        _field = field;
        float average = field.AverageLength;
        ReadOnlySpan<int> lengths = LengthEncoding.Lengths;
        for (int code = 0; code < _inverseNorms.Length; code++)
        {
            // The order of these operations decides the last bit of every score.
            _inverseNorms[code] = 1f / (parameters.K1 * (1 - parameters.B + (parameters.B * lengths[code] / average)));
        }
    }

    public Bm25Parameters Parameters { get; }

    public FieldStatistics Field => _field;

    /// <summary>The factor of each encoded length, never increasing: shorter fields score higher.</summary>
    public ReadOnlySpan<float> InverseNorms => _inverseNorms;

    /// <summary>How far a frequency counts, from 0 to 1.</summary>
    public float Saturation(float frequency, byte encodedLength) => 1f - (1f / (1f + (frequency * _inverseNorms[encodedLength])));

    /// <summary>A term of the field with its own document frequency.</summary>
    public Bm25Term Term(long docFreq, float boost = 1f) => Term(_field.InverseDocumentFrequency(docFreq), boost);

    /// <summary>A term, or a phrase whose idf is the sum of its terms' idf.</summary>
    public Bm25Term Term(float inverseDocumentFrequency, float boost) => new(boost * inverseDocumentFrequency, _inverseNorms);
}
