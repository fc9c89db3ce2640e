using Lucene.Net.Index;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Ranking;

/// <summary>The combined length of each document of a segment, encoded, from the norms of its fields.</summary>
internal sealed class CombinedLengths(AtomicReader reader, IReadOnlyList<TextField> fields)
{
    private readonly byte[] _lengths = SegmentLengths.Of(reader, fields);

    /// <summary>The code of the length by <see cref="LengthEncoding"/>.</summary>
    public byte Of(int document) => _lengths[document];
}
