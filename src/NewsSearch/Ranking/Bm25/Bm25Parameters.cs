namespace NewsSearch.Ranking.Bm25;

/// <summary>The two constants of BM25.</summary>
/// <remarks>Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.4.</remarks>
internal readonly record struct Bm25Parameters
{
    /// <summary>
    /// k1 1.2, as Lucene has it, and b 0.6, less than Lucene's 0.75: length counts less. Lower values of both rank wire copy
    /// better still, and magazine stories of very unlike lengths worse.
    /// </summary>
    public static readonly Bm25Parameters Default = new(1.2f, 0.6f);

    /// <summary>k1 1.2 and b 0.75, what Lucene uses when nothing is set.</summary>
    public static readonly Bm25Parameters OfLucene = new(1.2f, 0.75f);

    /// <param name="k1">How slowly repeating a term saturates; finite, zero (once is enough) or more.</param>
    /// <param name="b">How much the length of the field counts, from 0 (nothing) to 1 (in full).</param>
    public Bm25Parameters(float k1, float b)
    {
        if (!float.IsFinite(k1) || k1 < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(k1), k1, "k1 is finite and not negative.");
        }

        if (!(b >= 0 && b <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(b), b, "b lies between 0 and 1.");
        }

        K1 = k1;
        B = b;
    }

    public float K1 { get; }

    public float B { get; }
}
