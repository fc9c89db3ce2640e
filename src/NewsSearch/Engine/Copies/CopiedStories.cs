using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Engine.Copies;

/// <summary>Of the stories that a filter lets through those that are copies of earlier ones. One state of the index; thread-safe.</summary>
internal sealed class CopiedStories : StoryFilter
{
    private readonly Dictionary<object, FixedBitSet> _bySegment = [];

    public CopiedStories(IndexReader reader, StoryFilter among, GroupedStories grouped)
    {
        foreach (var segment in reader.Leaves)
            if (grouped.CopiesIn(segment) is { } copies)
            {
                var bits = copies.Clone();
                bits.And(among.BitsOf(segment.AtomicReader));
                _bySegment[segment.AtomicReader.CoreCacheKey] = bits;
            }
    }

    public override FixedBitSet BitsOf(AtomicReader reader) =>
        _bySegment.TryGetValue(reader.CoreCacheKey, out var bits) ? bits : new FixedBitSet(reader.MaxDoc);
}
