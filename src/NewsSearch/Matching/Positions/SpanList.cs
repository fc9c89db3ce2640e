namespace NewsSearch.Matching.Positions;

/// <summary>Matched stretches of one text, in word positions, sorted by start and then end. Reused from text to text.</summary>
internal sealed class SpanList
{
    private PositionSpan[] _spans = new PositionSpan[16];

    public int Count { get; private set; }

    public ref readonly PositionSpan this[int index] => ref _spans[index];

    public ReadOnlySpan<PositionSpan> Spans => _spans.AsSpan(0, Count);

    /// <summary>Length of the longest span, or more; lets a search for neighbours start late.</summary>
    public int LongestLength { get; private set; }

    public void Clear() => Count = LongestLength = 0;

    public void Add(int start, int end)
    {
        if (Count == _spans.Length)
            Array.Resize(ref _spans, _spans.Length * 2);
        _spans[Count++] = new PositionSpan(start, end);
        LongestLength = Math.Max(LongestLength, end - start);
    }

    /// <summary>Index of the first span that starts at or after <paramref name="position"/>; <see cref="Count"/> if none.</summary>
    public int FirstAtOrAfter(int position)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_spans[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Puts the spans in order and drops repeats.</summary>
    public void Sort()
    {
        if (Count < 2)
            return;
        var spans = _spans.AsSpan(0, Count);
        spans.Sort();
        var kept = 1;
        for (var i = 1; i < Count; i++)
            if (spans[i] != spans[kept - 1])
                spans[kept++] = spans[i];
        Count = kept;
    }

    /// <summary>Keeps the spans that <paramref name="keep"/> wants, in order.</summary>
    public void Keep(Func<PositionSpan, bool> keep)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
            if (keep(_spans[i]))
                _spans[kept++] = _spans[i];
        Count = kept;
    }
}
