namespace NewsSearch.Indexing.Inversion;

/// <summary>
/// What a field of numbers holds, in the order of its documents: which number, in which document. Numbers need no dictionary:
/// they are sorted as they are, by <see cref="SortedKeys"/>. One thread at a time.
/// </summary>
internal sealed class KeyLog
{
    private ulong[] _keys = new ulong[64];
    private int[] _documents = new int[64];

    public int Count { get; private set; }

    /// <summary>Number of documents that have a key.</summary>
    public int DocumentCount { get; private set; }

    /// <summary>Memory in use, in bytes; sorting takes twice as much again for a while.</summary>
    public long MemoryUsed => (long)(sizeof(ulong) + sizeof(int)) * Count;

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    /// <summary>Documents must not fall.</summary>
    public void Add(ulong key, int document)
    {
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, checked(2 * Count));
            Array.Resize(ref _documents, 2 * Count);
        }
        DocumentCount += Count == 0 || _documents[Count - 1] != document ? 1 : 0;
        _keys[Count] = key;
        _documents[Count++] = document;
    }

    public void Clear() => Count = DocumentCount = 0;
}
