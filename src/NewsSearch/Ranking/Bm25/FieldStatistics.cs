namespace NewsSearch.Ranking.Bm25;

/// <summary>What BM25 needs to know of a whole field.</summary>
/// <param name="DocCount">Documents that have the field. Not all documents of the index: quotes and stories without a
/// headline would skew every score of the headline.</param>
/// <param name="SumTotalTermFreq">Tokens of the field in all documents together.</param>
internal readonly record struct FieldStatistics(long DocCount, long SumTotalTermFreq)
{
    /// <summary>Tokens a document that has the field; 1 when nothing is known.</summary>
    public float AverageLength => SumTotalTermFreq <= 0 || DocCount <= 0 ? 1f : (float)(SumTotalTermFreq / (double)DocCount);

    /// <summary>
    /// Inverse document frequency, ln(1 + (N - n + 0.5) / (n + 0.5)): never negative, however common the term.
    /// </summary>
    /// <param name="docFreq">Documents that have the term in the field.</param>
    public float InverseDocumentFrequency(long docFreq) =>
        (float)Math.Log(1 + ((DocCount - docFreq + 0.5) / (docFreq + 0.5)));
}
