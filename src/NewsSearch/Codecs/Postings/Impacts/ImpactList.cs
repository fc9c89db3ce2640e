using Lucene.Net.Index;
using NewsSearch.Codecs.Files;

namespace NewsSearch.Codecs.Postings.Impacts;

/// <summary>Fronts of impacts, one after another. One thread at a time.</summary>
internal sealed class ImpactList
{
    private Impact[] _impacts = new Impact[64];
    private int[] _ends = new int[32];
    private int _count;
    private int _used;

    public ReadOnlySpan<Impact> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_count, nameof(index));
            return _impacts.AsSpan((index == 0 ? 0 : _ends[index - 1]).._ends[index]);
        }
    }

    public void Clear() => _count = _used = 0;

    /// <summary>Adds the front that comes next.</summary>
    /// <exception cref="CorruptIndexException">It is none.</exception>
    public void Read(ref ByteReader bytes, int most)
    {
        var count = bytes.Byte();
        if (count < 1 || count > most)
            throw Broken();
        if (_used + count > _impacts.Length)
            Array.Resize(ref _impacts, 2 * (_used + count));
        if (_count == _ends.Length)
            Array.Resize(ref _ends, 2 * _count);
        long frequency = 0;
        var norm = -1;
        for (var i = 0; i < count; i++)
        {
            frequency += bytes.Variable();
            var next = bytes.Byte();
            if (frequency < 1 || frequency > int.MaxValue || next <= norm)
                throw Broken();
            norm = next;
            _impacts[_used++] = new Impact((int)frequency, (byte)norm);
        }
        _ends[_count++] = _used;
    }

    private static CorruptIndexException Broken() => new("The impacts of a term are damaged.");
}
