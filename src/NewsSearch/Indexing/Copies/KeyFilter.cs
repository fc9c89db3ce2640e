using System.Runtime.Intrinsics.X86;

namespace NewsSearch.Indexing.Copies;

/// <summary>
/// Tells of most keys that are not there that they are not, without a look into a dictionary: a Bloom filter whose bits of
/// one key lie in one word (Putze, Sanders, Singler: Cache-, hash- and space-efficient Bloom filters, 2009), sixteen a key,
/// of which four are set. The word is told by the key's run: that is asked for in one fortnight after another, and memory is
/// slow. One thread at a time while keys are added; else thread-safe.
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

    /// <summary>Has the memory fetched that a question for the key will ask for.</summary>
    public unsafe void Expect(in KeyProbe key)
    {
        if (Sse.IsSupported)
            fixed (ulong* words = _words)
                Sse.Prefetch0(words + key.WordOf(_words.Length));
    }

    public void Clear() => Array.Clear(_words);
}
