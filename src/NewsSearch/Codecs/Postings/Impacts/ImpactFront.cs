namespace NewsSearch.Codecs.Postings.Impacts;

/// <summary>
/// The pairs of frequency and norm among some documents that no other pair outdoes: whatever a score grows with the frequency
/// and falls with the norm, its greatest is that of one of them. Norms rise, and frequencies with them. One thread at a time.
/// </summary>
internal sealed class ImpactFront
{
    // The greatest frequency at each norm; 0 for none.
    private readonly int[] _greatest = new int[256];
    private int _least = 255;
    private int _last;

    public void Add(int frequency, byte norm)
    {
        if (frequency > _greatest[norm])
            _greatest[norm] = frequency;
        _least = Math.Min(_least, norm);
        _last = Math.Max(_last, norm);
    }

    public void Add(ImpactFront other)
    {
        for (var norm = other._least; norm <= other._last; norm++)
            if (other._greatest[norm] > 0)
                Add(other._greatest[norm], (byte)norm);
    }

    /// <summary>Writes the pairs into a span; where it is too short, its last pair bounds all that are left. Returns how many.</summary>
    public int CopyTo(Span<Impact> impacts)
    {
        var count = 0;
        var greatest = 0;
        for (var norm = _least; norm <= _last; norm++)
        {
            if (_greatest[norm] <= greatest)
                continue;
            greatest = _greatest[norm];
            if (count < impacts.Length)
                impacts[count++] = new Impact(greatest, (byte)norm);
            else
                impacts[count - 1] = impacts[count - 1] with { Frequency = greatest };
        }
        return count;
    }

    public void Clear()
    {
        if (_least <= _last)
            Array.Clear(_greatest, _least, _last - _least + 1);
        (_least, _last) = (255, 0);
    }
}
