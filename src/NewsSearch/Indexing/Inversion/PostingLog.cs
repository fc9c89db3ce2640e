namespace NewsSearch.Indexing.Inversion;

/// <summary>
/// What a field holds, in the order of its documents and positions: which term, in which document, at which position.
/// Written one after another, sorted by term only once, by <see cref="SortedPostings"/>. One thread at a time.
/// </summary>
internal sealed class PostingLog
{
    private int[] _terms = new int[64];
    private int[] _documents = new int[64];
    private int[] _positions = new int[64];

    public int Count { get; private set; }

    /// <summary>Memory in use, in bytes; sorting takes two thirds as much again for a while.</summary>
    public long MemoryUsed => 3L * sizeof(int) * Count;

    public ReadOnlySpan<int> Terms => _terms.AsSpan(0, Count);

    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    public ReadOnlySpan<int> Positions => _positions.AsSpan(0, Count);

    /// <summary>Documents and, within one, positions must not fall.</summary>
    public void Add(int term, int document, int position)
    {
        if (Count == _terms.Length)
        {
            var room = checked(Count * 2);
            Array.Resize(ref _terms, room);
            Array.Resize(ref _documents, room);
            Array.Resize(ref _positions, room);
        }
        _terms[Count] = term;
        _documents[Count] = document;
        _positions[Count++] = position;
    }

    public void Clear() => Count = 0;
}
