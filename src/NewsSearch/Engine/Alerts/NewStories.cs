using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Alerting;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Engine.Alerts;

/// <summary>The stories of one state of the index that came after a moment, segment by segment. Made once for all alerts that were told as far. One thread.</summary>
internal sealed class NewStories
{
    private readonly FixedBitSet?[] _all;
    private readonly FixedBitSet?[] _originals;

    /// <param name="reader">The state.</param>
    /// <param name="among">What a search may find.</param>
    /// <param name="after">What was told before.</param>
    /// <param name="copies">Tells copies.</param>
    public NewStories(IndexReader reader, StoryFilter among, AlertPosition after, CopiesAsTheyCame copies)
    {
        _all = new FixedBitSet?[reader.Leaves.Count];
        _originals = new FixedBitSet?[reader.Leaves.Count];
        foreach (var leaf in reader.Leaves)
        {
            var arrivals = new SegmentArrivals(leaf.AtomicReader);
            if (arrivals.Last < after.Moment)
                continue;
            var stories = among.BitsOf(leaf.AtomicReader);
            var live = leaf.AtomicReader.LiveDocs;
            for (var doc = stories.Length == 0 ? -1 : stories.NextSetBit(0); doc >= 0; doc = doc + 1 < stories.Length ? stories.NextSetBit(doc + 1) : -1)
            {
                if (live is not null && !live.Get(doc) || arrivals.Of(doc) is var moment && moment < after.Moment || moment == after.Moment && (after.Id is null || !after.IsBefore(moment, arrivals.IdOf(doc))))
                    continue;
                (_all[leaf.Ord] ??= new FixedBitSet(leaf.AtomicReader.MaxDoc)).Set(doc);
                Last = Math.Max(Last, moment);
                if (!copies.Has(leaf, doc))
                    (_originals[leaf.Ord] ??= new FixedBitSet(leaf.AtomicReader.MaxDoc)).Set(doc);
            }
        }
    }

    /// <summary>When the last of them came, in milliseconds since 1970.</summary>
    public long Last { get; private set; } = long.MinValue;

    public bool Any => Last != long.MinValue;

    /// <summary>Those of a segment; null for none.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="withCopies">Whether copies are among them.</param>
    public FixedBitSet? In(AtomicReaderContext segment, bool withCopies) => (withCopies ? _all : _originals)[segment.Ord];
}
