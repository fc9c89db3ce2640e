using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Filters;
using NewsSearch.Schema;

namespace NewsSearch.Engine.Alerts;

/// <summary>When the stories of a segment came: when they were taken in, or when their embargo ended, if that was later. One thread.</summary>
internal sealed class SegmentArrivals
{
    private static readonly SegmentBits s_held = new(FieldNames.State, FieldNames.HeldState);
    private static readonly ConditionalWeakTable<object, object> s_last = [];

    private readonly NumericDocValues? _ingested;
    private readonly NumericDocValues? _embargoes;
    private readonly BinaryDocValues? _ids;
    private readonly FixedBitSet _held;
    private readonly FixedBitSet _stories;
    private readonly BytesRef _id = new();

    public SegmentArrivals(AtomicReader reader)
    {
        _ingested = reader.GetNumericDocValues(FieldNames.IngestedAt);
        _embargoes = reader.GetNumericDocValues(FieldNames.EmbargoUntil);
        _ids = reader.GetBinaryDocValues(FieldNames.IdValue);
        _held = s_held.Of(reader);
        _stories = StoryBits.Of(reader);
        Last = (long)s_last.GetValue(reader.CoreCacheKey, _ => Latest());
    }

    /// <summary>When the last one came or comes, in milliseconds since 1970.</summary>
    public long Last { get; }

    /// <summary>When a story came, in milliseconds since 1970.</summary>
    public long Of(int document)
    {
        var taken = _ingested?.Get(document) ?? 0;
        return _held.Get(document) && _embargoes is not null ? Math.Max(taken, checked(_embargoes.Get(document) * 1000)) : taken;
    }

    public string IdOf(int document)
    {
        _ids!.Get(document, _id);
        return _id.Utf8ToString();
    }

    private object Latest()
    {
        var last = long.MinValue;
        for (var doc = _stories.Length == 0 ? -1 : _stories.NextSetBit(0); doc >= 0; doc = doc + 1 < _stories.Length ? _stories.NextSetBit(doc + 1) : -1)
            last = Math.Max(last, Of(doc));
        return last;
    }
}
