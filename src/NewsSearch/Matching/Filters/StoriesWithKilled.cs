using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Filters;

/// <summary>Some stories, and besides the latest version of each story that was taken down. One request; one thread.</summary>
internal sealed class StoriesWithKilled(StoryFilter others) : StoryFilter
{
    private static readonly SegmentBits s_killed = new(FieldNames.State, FieldNames.KilledState);
    private static readonly SegmentBits s_old = new(FieldNames.State, FieldNames.OldState);

    private readonly Dictionary<object, FixedBitSet> _bySegment = [];

    public override FixedBitSet BitsOf(AtomicReader reader)
    {
        if (_bySegment.TryGetValue(reader.CoreCacheKey, out var known))
            return known;
        var bits = s_killed.Of(reader).Clone();
        bits.AndNot(s_old.Of(reader));
        bits.Or(others.BitsOf(reader));
        return _bySegment[reader.CoreCacheKey] = bits;
    }
}
