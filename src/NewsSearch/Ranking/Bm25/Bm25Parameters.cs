namespace NewsSearch.Ranking.Bm25;

/// <summary>The two constants of BM25.</summary>
/// <remarks>Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.4.</remarks>
internal readonly record struct Bm25Parameters
{
    private const float LeastB = 0.4f;
    private const float MostB = 0.8f;
    private const float BOfWord = 0.03f;
    private const int ShortQuery = 4;

    /// <summary>
    /// k1 0.9 and b 0.4, for queries of a few words: what the literature finds on newswire; on Reuters-21578
    /// little different from k1 1.2 by queries that do not name its topics, and better by those that do.
    /// </summary>
    public static readonly Bm25Parameters Default = new(0.9f, LeastB);

    /// <summary>k1 1.2 and b 0.75, what Lucene uses when nothing is set.</summary>
    public static readonly Bm25Parameters OfLucene = new(1.2f, 0.75f);

    /// <summary>
    /// What a query of so many words is ranked with: the more words it has, the more of them a long story has by chance, and
    /// the more its length counts.
    /// </summary>
    public static Bm25Parameters ForWords(int words) => ForWords(words, Default, BOfWord);

    /// <summary>The same from other constants: those of a short query, and what each further word adds to b.</summary>
    public static Bm25Parameters ForWords(int words, Bm25Parameters ofShort, float bOfWord) =>
        words <= ShortQuery ? ofShort : new(ofShort.K1, Math.Max(ofShort.B, Math.Min(MostB, ofShort.B + (bOfWord * (words - ShortQuery)))));

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
