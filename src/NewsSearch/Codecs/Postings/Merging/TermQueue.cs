using System.Buffers.Binary;

namespace NewsSearch.Codecs.Postings.Merging;

/// <summary>A heap over sources: gives the smallest term with all sources that stand at it, in their order.</summary>
internal sealed class TermQueue
{
    private readonly TermSource[] _sources;
    private readonly ulong[] _keys;
    private readonly int[] _heap;
    private readonly TermSource[] _equal;
    private readonly int[] _taken;
    private int _count;
    private int _takenCount;

    public TermQueue(TermSource[] sources)
    {
        _sources = sources;
        _keys = new ulong[sources.Length];
        _heap = new int[sources.Length];
        _equal = new TermSource[sources.Length];
        _taken = new int[sources.Length];
        for (var i = 0; i < sources.Length; i++)
            Push(i);
    }

    /// <summary>The sources at the smallest term, or none at the end. Valid until the next call, which moves them on.</summary>
    public bool TryTake(out ReadOnlySpan<TermSource> equal)
    {
        for (var i = 0; i < _takenCount; i++)
            Push(_taken[i]);
        _takenCount = 0;
        if (_count == 0)
        {
            equal = default;
            return false;
        }
        do
            Pop();
        while (_count > 0 && _keys[_heap[0]] == _keys[_taken[0]] && _sources[_heap[0]].Term.SequenceEqual(_sources[_taken[0]].Term));
        equal = _equal.AsSpan(0, _takenCount);
        return true;
    }

    private void Push(int source)
    {
        if (!_sources[source].MoveNext())
            return;
        _keys[source] = FirstEight(_sources[source].Term);
        var at = _count++;
        while (at > 0)
        {
            var parent = (at - 1) >> 1;
            if (!Precedes(source, _heap[parent]))
                break;
            _heap[at] = _heap[parent];
            at = parent;
        }
        _heap[at] = source;
    }

    private void Pop()
    {
        var top = _heap[0];
        _taken[_takenCount] = top;
        _equal[_takenCount++] = _sources[top];
        if (--_count == 0)
            return;
        var moved = _heap[_count];
        var at = 0;
        for (var child = 1; child < _count; child = (2 * at) + 1)
        {
            if (child + 1 < _count && Precedes(_heap[child + 1], _heap[child]))
                child++;
            if (!Precedes(_heap[child], moved))
                break;
            _heap[at] = _heap[child];
            at = child;
        }
        _heap[at] = moved;
    }

    // Most terms differ in their first eight bytes, as one number; equal terms keep the order of their sources.
    private bool Precedes(int one, int other)
    {
        if (_keys[one] != _keys[other])
            return _keys[one] < _keys[other];
        var order = _sources[one].Term.SequenceCompareTo(_sources[other].Term);
        return order != 0 ? order < 0 : one < other;
    }

    private static ulong FirstEight(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong))
            return BinaryPrimitives.ReadUInt64BigEndian(term);
        ulong key = 0;
        foreach (var b in term)
            key = (key << 8) | b;
        return term.IsEmpty ? 0 : key << (8 * (sizeof(ulong) - term.Length));
    }
}
