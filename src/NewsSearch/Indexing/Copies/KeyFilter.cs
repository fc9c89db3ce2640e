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

    private readonly ulong[] _words;

    /// <param name="keys">How many keys will be added.</param>
    /// <param name="largest">In bytes; where keys would need more, the filter tells less often.</param>
    public KeyFilter(long keys, int largest) => _words = new ulong[Math.Clamp(keys / KeysOfWord, 1, largest / sizeof(ulong))];

    public void Add(in KeyProbe key) => _words[key.WordOf(_words.Length)] |= key.Bits;

    public bool MayHold(in KeyProbe key) => (_words[key.WordOf(_words.Length)] & key.Bits) == key.Bits;
}
