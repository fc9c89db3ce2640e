using Lucene.Net.Index;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Writing;

/// <summary>
/// When a batch is taken in: one moment a batch, later than those of all batches before, whatever the clock does. So a moment
/// parts what the index had from what came later, for receipts and alerts.
/// </summary>
internal sealed class IngestClock(TimeProvider time)
{
    private long _last = long.MinValue;

    /// <summary>The moment of the present batch; whole milliseconds.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Looks up the last moment that an index knows.</summary>
    public void Begin(DirectoryReader reader)
    {
        if (_last == long.MinValue)
            _last = LastOf(reader);
    }

    /// <summary>Begins the next batch.</summary>
    public void Next()
    {
        _last = Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), _last == long.MinValue ? long.MinValue : _last + 1);
        Now = DateTimeOffset.FromUnixTimeMilliseconds(_last);
    }

    /// <summary>When the last of all stories of a state was taken in, in milliseconds since 1970; 0 where there is none.</summary>
    public static long LastOf(IndexReader reader)
    {
        var last = 0L;
        foreach (var segment in reader.Leaves)
        {
            if (segment.AtomicReader.GetNumericDocValues(FieldNames.IngestedAt) is not { } moments)
                continue;
            for (var doc = 0; doc < segment.AtomicReader.MaxDoc; doc++)
                last = Math.Max(last, moments.Get(doc));
        }
        return last;
    }
}
