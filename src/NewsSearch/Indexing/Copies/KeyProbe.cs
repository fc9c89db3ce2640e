namespace NewsSearch.Indexing.Copies;

/// <summary>Where a key's bits are in any <see cref="KeyFilter"/>: worked out once, however many segments are asked. Immutable.</summary>
internal readonly struct KeyProbe
{
    private const int BitsSet = 4;
    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15;

    private readonly uint _place;

    public KeyProbe(ulong key)
        : this(key, PlaceOf(CopySample.RunOf(key)))
    {
    }

    private KeyProbe(ulong key, uint place)
    {
        Key = key;
        _place = place;
        var mixed = Mix(key);
        for (var i = 0; i < BitsSet; i++, mixed >>= 6)
            Bits |= 1ul << (int)(mixed & 63);
    }

    public ulong Key { get; }

    /// <summary>The bits that are set in its word.</summary>
    public ulong Bits { get; }

    /// <summary>The same run in another fortnight, which is in the same word.</summary>
    public KeyProbe In(uint fortnight) => new(CopySample.FirstOf(fortnight) | CopySample.RunOf(Key), _place);

    /// <summary>Its word, of so many.</summary>
    public int WordOf(int words) => (int)(_place * (ulong)words >> 32);

    private static uint PlaceOf(ulong run) => (uint)(Mix(run) >> 32);

    private static ulong Mix(ulong key)
    {
        key *= Mixer;
        return (key ^ key >> 32) * Mixer;
    }
}
