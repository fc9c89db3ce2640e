using System.Buffers.Binary;
using System.Text;

namespace NewsSearch.Indexing.Inversion;

/// <summary>
/// Numbers the distinct terms of a buffer from 0 on, in the order they come. Terms are kept as UTF-8, one after another.
/// Cleared and filled again, it keeps its room. One thread at a time.
/// </summary>
/// <remarks>Hashes are the runtime's seeded ones: a story written to make terms collide finds nothing to aim at.</remarks>
internal sealed class TermDictionary
{
    private const int SmallestTable = 1024;
    private const int BytesOfAnEntry = 5 * sizeof(int);

    private byte[] _bytes = new byte[8 * SmallestTable];
    private int[] _ends = new int[SmallestTable];
    private int[] _hashes = new int[SmallestTable];
    // Number of a term + 1 at its hash or behind it; 0 is free. At most half full.
    private int[] _slots = new int[2 * SmallestTable];

    /// <summary>Number of distinct terms.</summary>
    public int Count { get; private set; }

    /// <summary>Memory in use, in bytes.</summary>
    public long MemoryUsed => (Count == 0 ? 0 : _ends[Count - 1]) + ((long)Count * BytesOfAnEntry);

    /// <summary>The UTF-8 of a term.</summary>
    public ReadOnlySpan<byte> this[int number] => _bytes.AsSpan(StartOf(number), LengthOf(number));

    /// <summary>All terms one after another; a term is where <see cref="StartOf"/> says.</summary>
    public byte[] Bytes => _bytes;

    public int StartOf(int number) => number == 0 ? 0 : _ends[number - 1];

    public int LengthOf(int number) => _ends[number] - StartOf(number);

    /// <summary>The number of a term, which is new or was there.</summary>
    public int Add(ReadOnlySpan<char> term)
    {
        var hash = string.GetHashCode(term);
        var mask = _slots.Length - 1;
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0)
                return AddAt(slot, hash, term);
            if (_hashes[number] == hash && Equal(number, term))
                return number;
        }
    }

    /// <summary>For every term its place in the order of UTF-8 bytes, which is that of Lucene's dictionaries.</summary>
    public int[] Ranks()
    {
        var keys = GC.AllocateUninitializedArray<ulong>(Count);
        var numbers = GC.AllocateUninitializedArray<int>(Count);
        for (var i = 0; i < Count; i++)
        {
            keys[i] = FirstEight(this[i]);
            numbers[i] = i;
        }
        // Most terms differ in their first eight bytes, and numbers sort several times faster than terms do.
        Array.Sort(keys, numbers);
        for (int start = 0, end; start < Count; start = end)
        {
            end = start + 1;
            while (end < Count && keys[end] == keys[start])
                end++;
            if (end - start > 1)
                numbers.AsSpan(start, end - start).Sort((a, b) => this[a].SequenceCompareTo(this[b]));
        }
        var ranks = GC.AllocateUninitializedArray<int>(Count);
        for (var i = 0; i < Count; i++)
            ranks[numbers[i]] = i;
        return ranks;
    }

    public void Clear()
    {
        Count = 0;
        Array.Clear(_slots);
    }

    private static ulong FirstEight(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong))
            return BinaryPrimitives.ReadUInt64BigEndian(term);
        ulong key = 0;
        foreach (var b in term)
            key = (key << 8) | b;
        return key << (8 * (sizeof(ulong) - term.Length));
    }

    private int AddAt(int slot, int hash, ReadOnlySpan<char> term)
    {
        var number = Count;
        var start = number == 0 ? 0 : _ends[number - 1];
        var most = Encoding.UTF8.GetMaxByteCount(term.Length);
        if (start + most > _bytes.Length)
            Array.Resize(ref _bytes, checked(Math.Max(_bytes.Length * 2, start + most)));
        if (number == _ends.Length)
        {
            Array.Resize(ref _ends, number * 2);
            Array.Resize(ref _hashes, number * 2);
        }
        _ends[number] = start + Encoding.UTF8.GetBytes(term, _bytes.AsSpan(start));
        _hashes[number] = hash;
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
            Grow();
        return number;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = _hashes[number] & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = number + 1;
        }
    }

    private bool Equal(int number, ReadOnlySpan<char> term)
    {
        var known = this[number];
        if (Ascii.IsValid(known))
            return Ascii.Equals(known, term);
        Span<byte> bytes = term.Length <= 128 ? stackalloc byte[3 * 128] : new byte[Encoding.UTF8.GetMaxByteCount(term.Length)];
        return known.SequenceEqual(bytes[..Encoding.UTF8.GetBytes(term, bytes)]);
    }
}
