using System.Buffers;
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
    private const int BytesOfAnEntry = sizeof(int) + (4 * sizeof(ulong));

    private byte[] _bytes = new byte[8 * SmallestTable];
    private int[] _ends = new int[SmallestTable];
    // Hash and number + 1 of a term, at its hash or behind it; 0 is free. At most half full.
    private ulong[] _slots = new ulong[2 * SmallestTable];

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

    /// <summary>The number of a term, which is new or was there. Half of a surrogate pair counts as the replacement character.</summary>
    public int Add(ReadOnlySpan<char> term)
    {
        var hash = (uint)string.GetHashCode(term);
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            var slot = slots[at];
            if (slot == 0)
                return IsWellFormed(term) ? AddAt(at, hash, term) : Add(Repaired(term));
            if ((uint)(slot >> 32) == hash && Equal((int)(uint)slot - 1, term))
                return (int)(uint)slot - 1;
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

    /// <summary>Halves of surrogate pairs would give different terms the same bytes.</summary>
    private static bool IsWellFormed(ReadOnlySpan<char> term)
    {
        while (Rune.DecodeFromUtf16(term, out _, out var length) == OperationStatus.Done)
            term = term[length..];
        return term.IsEmpty;
    }

    private static string Repaired(ReadOnlySpan<char> term)
    {
        var repaired = new StringBuilder(term.Length);
        foreach (var rune in term.EnumerateRunes())
            repaired.Append(rune.ToString());
        return repaired.ToString();
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

    private int AddAt(int at, uint hash, ReadOnlySpan<char> term)
    {
        var number = Count;
        var start = number == 0 ? 0 : _ends[number - 1];
        var most = Encoding.UTF8.GetMaxByteCount(term.Length);
        if (start + most > _bytes.Length)
            Array.Resize(ref _bytes, checked(Math.Max(_bytes.Length * 2, start + most)));
        if (number == _ends.Length)
            Array.Resize(ref _ends, number * 2);
        _ends[number] = start + Encoding.UTF8.GetBytes(term, _bytes.AsSpan(start));
        _slots[at] = ((ulong)hash << 32) | (uint)++Count;
        if (Count * 2 > _slots.Length)
            Grow();
        return number;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[old.Length * 2];
        var mask = _slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot == 0)
                continue;
            var at = (int)(slot >> 32) & mask;
            while (_slots[at] != 0)
                at = (at + 1) & mask;
            _slots[at] = slot;
        }
    }

    private bool Equal(int number, ReadOnlySpan<char> term)
    {
        var known = this[number];
        // Almost always the same characters: the hashes are equal.
        if (known.Length == term.Length && Ascii.Equals(known, term))
            return true;
        if (Ascii.IsValid(term))
            return false;
        Span<byte> bytes = term.Length <= 128 ? stackalloc byte[3 * 128] : new byte[Encoding.UTF8.GetMaxByteCount(term.Length)];
        return known.SequenceEqual(bytes[..Encoding.UTF8.GetBytes(term, bytes)]);
    }
}
