namespace NewsSearch.Indexing.Inversion;

/// <summary>Bytes a document, or none. Documents come in rising order. One thread at a time.</summary>
internal sealed class BytesColumn
{
    private byte[] _bytes = [];
    private int[] _ends = [];
    private bool[] _present = [];

    /// <summary>One past the last document that has a value.</summary>
    public int Count { get; private set; }

    public long MemoryUsed => Used + ((sizeof(int) + sizeof(bool)) * (long)Count);

    /// <summary>All values one after another.</summary>
    public byte[] Bytes => _bytes;

    private int Used => Count == 0 ? 0 : _ends[Count - 1];

    /// <summary>Where the value of a document is in <see cref="Bytes"/>; of no length where it has none.</summary>
    public (int Start, int Length) Of(int document)
    {
        if (document >= Count)
            return (0, 0);
        var start = document == 0 ? 0 : _ends[document - 1];
        return (start, _ends[document] - start);
    }

    public bool Has(int document) => document < Count && _present[document];

    public void Set(int document, ReadOnlySpan<byte> value)
    {
        var start = Used;
        if (document >= _ends.Length)
        {
            var room = Math.Max(1024, document * 2);
            Array.Resize(ref _ends, room);
            Array.Resize(ref _present, room);
        }
        if (start + value.Length > _bytes.Length)
            RentedRoom.Grow(ref _bytes, start, checked(Math.Max(_bytes.Length * 2, start + Math.Max(value.Length, 4096))));
        _ends.AsSpan(Count, document - Count).Fill(start);
        _present.AsSpan(Count, document - Count).Clear();
        value.CopyTo(_bytes.AsSpan(start));
        _ends[document] = start + value.Length;
        _present[document] = true;
        Count = document + 1;
    }

    public void Clear() => Count = 0;
}
