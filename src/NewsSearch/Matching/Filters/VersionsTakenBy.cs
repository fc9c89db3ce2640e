using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Matching.Filters;

/// <summary>Every version that the index had taken in by a moment, in every state. One state of the index; thread-safe.</summary>
internal sealed class VersionsTakenBy : StoryFilter
{
    private readonly Dictionary<object, FixedBitSet> _bySegment = [];

    public VersionsTakenBy(IndexReader reader, DateTimeOffset moment, SearchBudget budget)
    {
        foreach (var leaf in reader.Leaves)
        {
            var segment = new SegmentTimes(leaf);
            var bits = _bySegment[segment.Key] = new FixedBitSet(segment.Reader.MaxDoc);
            foreach (var document in segment.Live(StoryBits.Of(segment.Reader)))
            {
                budget.Tick();
                if (segment.At(document).IngestedAt <= moment.ToUnixTimeMilliseconds())
                    bits.Set(document);
            }
        }
    }

    public override FixedBitSet BitsOf(AtomicReader reader) =>
        _bySegment.TryGetValue(reader.CoreCacheKey, out var bits) ? bits : new FixedBitSet(reader.MaxDoc);
}
