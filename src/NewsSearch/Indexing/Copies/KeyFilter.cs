namespace NewsSearch.Indexing.Copies;

/// <summary>
/// Tells of most keys that are not there that they are not, without a look into a dictionary: a Bloom filter whose bits of
/// one key lie in one word (Putze, Sanders, Singler: Cache-, hash- and space-efficient Bloom filters, 2009), sixteen a key,
/// of which four are set. The word is told by the key's run: that is asked for in one fortnight after another, and memory is
/// slow. Keys are added by whoever makes it; then immutable.
/// </summary>
internal sealed class KeyFilter
{
    private const int KeysOfWord = 4;
    private const int BitsSet = 4;
    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15;

    private readonly ulong[] _words;

    /// <param name="keys">How many keys will be added.</param>
    /// <param name="largest">In bytes; where keys would need more, the filter tells less often.</param>
    public KeyFilter(long keys, int largest) => _words = new ulong[Math.Clamp(keys / KeysOfWord, 1, largest / sizeof(ulong))];

    public void Add(ulong key)
    {
        _words[At(key)] |= Bits(key);
    }

    public bool MayHold(ulong key)
    {
        var bits = Bits(key);
        return (_words[At(key)] & bits) == bits;
    }

    private static ulong Mix(ulong key)
    {
        key *= Mixer;
        return (key ^ key >> 32) * Mixer;
    }

    private static ulong Bits(ulong key)
    {
        var bits = 0ul;
        var mixed = Mix(key);
        for (var i = 0; i < BitsSet; i++, mixed >>= 6)
            bits |= 1ul << (int)(mixed & 63);
        return bits;
    }

    private int At(ulong key) => (int)((Mix(CopySample.RunOf(key)) >> 32) * (ulong)_words.Length >> 32);
}
