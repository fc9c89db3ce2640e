namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>Orders that look random and are the same on every machine (SplitMix64 from a seed).</summary>
internal struct ShuffleOrder(int seed)
{
    private ulong _state = (ulong)seed;

    public void Shuffle(Span<int> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var other = (int)(Next() % (ulong)(i + 1));
            (values[i], values[other]) = (values[other], values[i]);
        }
    }

    private ulong Next()
    {
        var value = _state += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
