using Lucene.Net.Index;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Ranking;

/// <summary>The combined length of each document of a segment, encoded, from the norms of its fields.</summary>
internal sealed class CombinedLengths
{
    private readonly NumericDocValues?[] _norms;
    private readonly float[] _weights;

    public CombinedLengths(AtomicReader reader, IReadOnlyList<TextField> fields)
    {
        _norms = [.. fields.Select(f => reader.GetNormValues(f.Name))];
        _weights = [.. fields.Select(f => f.Weight)];
    }

    /// <summary>The code of the length by <see cref="LengthEncoding"/>.</summary>
    public byte Of(int document)
    {
        Span<byte> lengths = stackalloc byte[_norms.Length];
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = (byte)(_norms[i]?.Get(document) ?? 0);
        return lengths.Length == 1 && _weights[0] == 1 ? lengths[0] : CombinedFields.Length(_weights, lengths);
    }
}
