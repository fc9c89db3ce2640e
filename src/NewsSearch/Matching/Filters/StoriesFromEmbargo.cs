using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Filters;

/// <summary>The latest version of each story that may be used at a moment, those whose embargo is over included. Thread-safe.</summary>
internal sealed class StoriesFromEmbargo(DateTimeOffset now) : StoryFilter
{
    private static readonly SegmentBits s_held = new(FieldNames.State, FieldNames.HeldState);

    private readonly ConditionalWeakTable<object, FixedBitSet> _bySegment = [];

    /// <summary>Whether an index has a story under an embargo that may be over.</summary>
    public static bool Any(IndexReader reader) => reader.DocFreq(new Term(FieldNames.State, FieldNames.HeldState)) > 0;

    public override FixedBitSet BitsOf(AtomicReader reader) => _bySegment.GetValue(reader.CoreCacheKey, _ => Make(reader));

    private FixedBitSet Make(AtomicReader reader)
    {
        var current = Current.BitsOf(reader);
        var held = s_held.Of(reader);
        if (reader.GetNumericDocValues(FieldNames.EmbargoUntil) is not { } until || held.Cardinality == 0)
            return current;
        var bits = current.Clone();
        for (var doc = held.NextSetBit(0); doc >= 0; doc = doc + 1 < held.Length ? held.NextSetBit(doc + 1) : -1)
            if (until.Get(doc) <= now.ToUnixTimeSeconds())
                bits.Set(doc);
        return bits;
    }
}
