using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using NewsSearch.Schema;

namespace NewsSearch.Ranking.Bm25;

/// <summary>
/// BM25 exactly as Lucene 8 to 10 computes it, for Lucene.Net's own queries; <see cref="Bm25Term"/> is the same
/// arithmetic for ours. Lucene.Net 4.8's BM25Similarity differs in three ways: lengths lose more to rounding, the
/// constant factor k1 + 1 stays in, and idf counts all documents of the index, not those that have the field.
/// </summary>
/// <remarks>
/// <para>The norm of a field is its length by <see cref="LengthEncoding"/>. A field of stems omits norms and is scored
/// with those of the written field beside it, whose length is its own; that of all texts together has norms itself.</para>
/// <para>Must be set for writing and for searching alike. Immutable and safe from any thread.</para>
/// </remarks>
internal sealed class NewsSimilarity(Bm25Parameters parameters) : Similarity
{
    public NewsSimilarity()
        : this(Bm25Parameters.Default)
    {
    }

    public Bm25Parameters Parameters { get; } = parameters;

    /// <summary>The field whose norms tell the lengths of a field.</summary>
    public static string FieldOfNorms(string field) =>
        field != FieldNames.RankedStem && field.EndsWith(FieldNames.StemSuffix, StringComparison.Ordinal) ? field[..^FieldNames.StemSuffix.Length] : field;

    /// <summary>The byte that a stored norm is, whatever its sign.</summary>
    public static byte EncodedLength(long norm) => unchecked((byte)norm);

    public override long ComputeNorm(FieldInvertState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return unchecked((sbyte)LengthEncoding.Encode(state.Length)); // signed: so the codec keeps it in one byte
    }

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats)
    {
        ArgumentNullException.ThrowIfNull(collectionStats);
        ArgumentNullException.ThrowIfNull(termStats);
        long documents = collectionStats.DocCount < 0 ? collectionStats.MaxDoc : collectionStats.DocCount;
        FieldStatistics field = new(documents, collectionStats.SumTotalTermFreq);
        return new NewsSimWeight(collectionStats.Field, new Bm25Weights(Parameters, field), [.. termStats.Select(t => t.DocFreq)], queryBoost);
    }

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (weight is not NewsSimWeight ours)
        {
            throw new ArgumentException("The weight was made by another similarity.", nameof(weight));
        }

        return new NewsSimScorer(ours, context.AtomicReader.GetNormValues(FieldOfNorms(ours.Field)));
    }
}
