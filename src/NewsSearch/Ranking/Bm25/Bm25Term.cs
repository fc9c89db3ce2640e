using System.Runtime.CompilerServices;

namespace NewsSearch.Ranking.Bm25;

/// <summary>
/// One term of a query, ready to score: weight f / (f + k1 (1 - b + b length / average)), without the constant factor
/// k1 + 1, which changes no order. Computed as weight - weight / (1 + f x), x from the table of encoded lengths: the
/// form of Lucene 8 to 10, which never decreases in f and never increases in the length, rounding included, so that an
/// upper bound taken from a frequency and a norm holds for every score below it.
/// </summary>
internal readonly struct Bm25Term
{
    private readonly float[] _inverseNorms;

    internal Bm25Term(float weight, float[] inverseNorms)
    {
        Weight = weight;
        _inverseNorms = inverseNorms;
    }

    /// <summary>Boost times idf: the score no document reaches.</summary>
    public float Weight { get; }

    /// <summary>Frequency times the factor of the length: all that a score depends on, and grows with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Product(float frequency, byte encodedLength) => frequency * _inverseNorms[encodedLength];

    /// <summary>
    /// The product of a score, so that scores can be compared without a division each. Below zero where every score will do,
    /// infinite where none does; exact but for rounding, which is for the caller to leave room for.
    /// </summary>
    public float ProductOf(double score) => score < 0 ? -1f : score >= Weight ? float.PositiveInfinity : (float)(score / (Weight - score));

    /// <summary>The greatest number of occurrences, of some weight each, whose product is not above a bound; below zero if none is so low.</summary>
    /// <param name="product">The bound.</param>
    /// <param name="weight">What an occurrence counts; above zero.</param>
    /// <param name="encodedLength">The length.</param>
    public int MostBelow(float product, float weight, byte encodedLength)
    {
        var most = product / (weight * _inverseNorms[encodedLength]);
        if (!(most < int.MaxValue / 2))
            return int.MaxValue;
        var count = Math.Max(-1, (int)most);
        // Rounding may be off by one either way.
        while (Product(weight * (count + 1), encodedLength) <= product)
            count++;
        while (count >= 0 && Product(weight * count, encodedLength) > product)
            count--;
        return count;
    }

    /// <param name="frequency">Occurrences in the field; weighted and summed over fields it need not be whole.</param>
    /// <param name="encodedLength">The length of the field by <see cref="LengthEncoding"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Score(float frequency, byte encodedLength) =>
        Weight - (Weight / (1f + (frequency * _inverseNorms[encodedLength])));
}
