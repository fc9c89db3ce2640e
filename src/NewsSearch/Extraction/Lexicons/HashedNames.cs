using System.Numerics;

namespace NewsSearch.Extraction.Lexicons;

/// <summary>
/// Values by the hash of a folded name (<see cref="FoldedName.Hash"/>). Most questions are about words that no list has, so the
/// table is half empty and the place is told by the hash alone. Immutable, thread-safe.
/// </summary>
internal sealed class HashedNames<T>
{
    private readonly ulong[] _hashes;
    private readonly T[] _values;
    private readonly int _shift;

    /// <summary>Makes a table; the hash of no name, 0, is left out.</summary>
    public HashedNames(IReadOnlyCollection<KeyValuePair<ulong, T>> values)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)(values.Count * 2) + 2);
        _shift = 64 - BitOperations.Log2(size);
        _hashes = new ulong[size];
        _values = new T[size];
        foreach (var (hash, value) in values)
            if (hash != 0)
            {
                var slot = SlotOf(hash);
                (_hashes[slot], _values[slot]) = (hash, value);
            }
    }

    /// <summary>The value of the name with this hash; the default of its type if the table lacks it.</summary>
    public T? this[ulong hash] => hash == 0 ? default : _values[SlotOf(hash)];

    /// <summary>Whether the table has the name with this hash.</summary>
    public bool Contains(ulong hash) => hash != 0 && _hashes[SlotOf(hash)] != 0;

    /// <summary>Where the name stands, else the empty place where it would.</summary>
    private int SlotOf(ulong hash)
    {
        var hashes = _hashes;
        var slot = (int)(hash >> _shift);
        while (hashes[slot] != hash && hashes[slot] != 0)
            slot = (slot + 1) & (hashes.Length - 1);
        return slot;
    }
}
