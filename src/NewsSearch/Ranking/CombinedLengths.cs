using Lucene.Net.Index;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Ranking;

/// <summary>The combined length of each document of a segment, from the norms of its fields.</summary>
internal sealed class CombinedLengths
{
    private readonly (NumericDocValues Norms, float Weight)[] _fields;

    public CombinedLengths(AtomicReader reader, IReadOnlyList<TextField> fields) =>
        _fields = [.. fields.Select(f => (reader.GetNormValues(f.Name), f.Weight)).Where(f => f.Item1 is not null)];

    public double Of(int document)
    {
        var length = 0.0;
        foreach (var (norms, weight) in _fields)
            length += weight * LengthEncoding.Decode((byte)norms.Get(document));
        return length;
    }
}
