namespace NewsSearch.Exploring.Suggesting;

/// <summary>Some terms of a dictionary, by their places in it: a stretch of them, or those that are listed. Immutable.</summary>
internal readonly struct OrdinalSet
{
    private readonly int[]? _listed;
    private readonly int _first;

    private OrdinalSet(int[]? listed, int first, int count)
    {
        (_listed, _first, Count) = (listed, first, count);
    }

    public int Count { get; }

    public int this[int index] => _listed is null ? _first + index : _listed[index];

    public static OrdinalSet Stretch(int first, int count) => new(null, first, count);

    /// <param name="listed">None twice, rising.</param>
    public static OrdinalSet Of(int[] listed) => new(listed, 0, listed.Length);

    /// <summary>Numbers that both have; each rising, none twice.</summary>
    public static int[] Common(int[] one, int[] other)
    {
        var common = new List<int>();
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            if (one[i] == other[j])
                common.Add(one[i]);
            var order = one[i].CompareTo(other[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return [.. common];
    }
}
