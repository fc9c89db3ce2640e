using NewsSearch.Matching.Bounds;

namespace NewsSearch.Matching.Positions;

/// <summary>Matched stretches of one text, in word positions, sorted by start and then end. Reused from text to text.</summary>
/// <param name="budget">Bounds how many there may be and how long it may take to find them.</param>
internal sealed class SpanList(SearchBudget budget)
{
    private PositionSpan[] _spans = new PositionSpan[16];
    private PositionSpan[] _scratch = [];
    private int[] _places = [];

    public int Count { get; private set; }

    public ref readonly PositionSpan this[int index] => ref _spans[index];

    public ReadOnlySpan<PositionSpan> Spans => _spans.AsSpan(0, Count);

    /// <summary>Length of the longest span, or more; lets a search for neighbours start late.</summary>
    public int LongestLength { get; private set; }

    public void Clear() => Count = LongestLength = 0;

    /// <summary>Tells the budget that something was looked at.</summary>
    public void Tick() => budget.Tick();

    /// <summary>Adds a span; false where there are as many as are allowed.</summary>
    public bool TryAdd(int start, int end)
    {
        if (Count >= budget.Limits.Places)
        {
            budget.TooManyPlaces();
            return false;
        }
        Add(start, end);
        return true;
    }

    /// <summary>The spans sorted by end and then start; good until the list changes.</summary>
    public ReadOnlySpan<PositionSpan> ByEnd()
    {
        for (var i = 1; i < Count; i++)
            if (_spans[i].End < _spans[i - 1].End)
                return SortedByEnd();
        return Spans;
    }

    public void Add(int start, int end)
    {
        if (Count == _spans.Length)
        {
            budget.Take(_spans.Length * 8L);
            Array.Resize(ref _spans, _spans.Length * 2);
        }
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

    /// <summary>Puts the two sorted runs from <paramref name="first"/> and <paramref name="second"/> on together, and drops repeats.</summary>
    public void Merge(int first, int second)
    {
        if (first == second || second == Count)
            return;
        var merged = Scratch();
        _spans.AsSpan(0, first).CopyTo(merged);
        int a = first, b = second, kept = first;
        while (a < second || b < Count)
        {
            var next = b == Count || a < second && _spans[a].CompareTo(_spans[b]) <= 0 ? _spans[a++] : _spans[b++];
            if (kept == first || merged[kept - 1] != next)
                merged[kept++] = next;
        }
        (_spans, _scratch) = (_scratch, _spans);
        Count = kept;
    }

    /// <summary>Counting sort, which keeps those of one end in the order of their starts; ends lie close together.</summary>
    private ReadOnlySpan<PositionSpan> SortedByEnd()
    {
        int least = int.MaxValue, greatest = 0;
        foreach (var span in Spans)
            (least, greatest) = (Math.Min(least, span.End), Math.Max(greatest, span.End));
        var places = greatest - least + 2;
        if (_places.Length < places)
        {
            budget.Take(places * 4L);
            _places = new int[places];
        }
        Array.Clear(_places, 0, places);
        foreach (var span in Spans)
            _places[span.End - least + 1]++;
        for (var i = 1; i < places; i++)
            _places[i] += _places[i - 1];
        var sorted = Scratch();
        foreach (var span in Spans)
            sorted[_places[span.End - least]++] = span;
        return sorted.AsSpan(0, Count);
    }

    private PositionSpan[] Scratch()
    {
        if (_scratch.Length < _spans.Length)
        {
            budget.Take(_spans.Length * 8L);
            _scratch = new PositionSpan[_spans.Length];
        }
        return _scratch;
    }
}
