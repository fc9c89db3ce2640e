using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Engine.Facets;

/// <summary>Stories of a segment that are to be counted.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Found">The stories.</param>
/// <param name="Copies">All copies of the segment, whether they are among them or not; null for none.</param>
internal readonly record struct SegmentStories(AtomicReaderContext Segment, FixedBitSet Found, FixedBitSet? Copies)
{
    public AtomicReader Reader => Segment.AtomicReader;

    /// <summary>The stories.</summary>
    public MarkedDocuments Documents => new(Found.GetBits(), null);

    /// <summary>Those of them that are copies.</summary>
    public MarkedDocuments CopiedDocuments => Copies is null ? new([], null) : new(Found.GetBits(), Copies.GetBits());

    public bool IsCopy(int document) => Copies is not null && Copies.Get(document);
}
