namespace NewsSearch.Indexing.Inversion;

/// <summary>
/// What a field holds, in the order of its documents and positions: which term, in which document, at which position.
/// Written one after another, sorted by term only once, by <see cref="SortedPostings"/>. One thread at a time.
/// </summary>
internal sealed class PostingLog
{
    private const int LeastRoom = 64;

    private int[] _terms = [];
    private int[] _documents = [];
    private int[] _positions = [];

    public int Count { get; private set; }

    /// <summary>Number of documents that have an entry.</summary>
    public int DocumentCount { get; private set; }

    /// <summary>Memory in use, in bytes; sorting takes two thirds as much again for a while.</summary>
    public long MemoryUsed => 3L * sizeof(int) * Count;

    public ReadOnlySpan<int> Terms => _terms.AsSpan(0, Count);

    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    public ReadOnlySpan<int> Positions => _positions.AsSpan(0, Count);

    /// <summary>Documents and, within one, positions must not fall.</summary>
    public void Add(int term, int document, int position)
    {
        MakeRoom(1);
        CountDocument(document);
        _terms[Count] = term;
        _documents[Count] = document;
        _positions[Count++] = position;
    }

    /// <summary>Terms at one position after another, from the first on.</summary>
    public void Add(ReadOnlySpan<int> terms, int document)
    {
        if (terms.IsEmpty)
            return;
        MakeRoom(terms.Length);
        CountDocument(document);
        terms.CopyTo(_terms.AsSpan(Count));
        _documents.AsSpan(Count, terms.Length).Fill(document);
        var positions = _positions.AsSpan(Count, terms.Length);
        for (var i = 0; i < positions.Length; i++)
            positions[i] = i;
        Count += terms.Length;
    }

    public void Clear() => Count = DocumentCount = 0;

    private void CountDocument(int document) => DocumentCount += Count == 0 || _documents[Count - 1] != document ? 1 : 0;

    private void MakeRoom(int count)
    {
        if (Count + count <= _terms.Length)
            return;
        var room = Math.Max(checked(Count * 2), Count + Math.Max(count, LeastRoom));
        RentedRoom.Grow(ref _terms, Count, room);
        RentedRoom.Grow(ref _documents, Count, room);
        RentedRoom.Grow(ref _positions, Count, room);
    }
}
