namespace NewsSearch.Matching.Copies;

/// <summary>The groups that a story joined. Their keys are hashes, so most others are told by a look at sixteen bits of theirs. Safe to be asked from any number of threads.</summary>
internal sealed class JoinedGroups
{
    private const int WordBits = 64;

    private readonly HashSet<long> _keys = [];
    private readonly ulong[] _marks = new ulong[(ushort.MaxValue + 1) / WordBits];

    public int Count => _keys.Count;

    public void Add(long key)
    {
        _keys.Add(key);
        _marks[(ushort)key / WordBits] |= 1UL << ((ushort)key % WordBits);
    }

    public bool Contains(long key) => (_marks[(ushort)key / WordBits] & (1UL << ((ushort)key % WordBits))) != 0 && _keys.Contains(key);
}
