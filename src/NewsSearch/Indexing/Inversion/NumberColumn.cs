namespace NewsSearch.Indexing.Inversion;

/// <summary>A number a document, or none. Documents come in rising order. One thread at a time.</summary>
internal sealed class NumberColumn
{
    private long[] _values = [];
    private bool[] _present = [];

    /// <summary>One past the last document that has a value.</summary>
    public int Count { get; private set; }

    public long MemoryUsed => (sizeof(long) + sizeof(bool)) * (long)Count;

    /// <summary>The number of a document; 0 where it has none.</summary>
    public long this[int document] => document < Count ? _values[document] : 0;

    public bool Has(int document) => document < Count && _present[document];

    public void Set(int document, long value)
    {
        if (document >= _values.Length)
        {
            var room = Math.Max(1024, document * 2);
            Array.Resize(ref _values, room);
            Array.Resize(ref _present, room);
        }
        _values.AsSpan(Count, document - Count).Clear();
        _present.AsSpan(Count, document - Count).Clear();
        _values[document] = value;
        _present[document] = true;
        Count = document + 1;
    }

    public void Clear() => Count = 0;
}
