using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using System.Text;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Indexing.Inversion;

/// <summary>
/// Numbers the distinct terms of a buffer from 0 on, in the order they come. Terms are kept as UTF-8, one after another.
/// Cleared and filled again, it keeps its room. One thread at a time.
/// </summary>
/// <remarks>
/// A look-up of a short term, as most are, touches one line of memory: its key is the term. Hashes are seeded: a story written to
/// make terms collide finds nothing to aim at.
/// </remarks>
internal sealed class TermDictionary
{
    private const int SmallestTable = 1024;
    private const int BytesOfAnEntry = sizeof(int) + (4 * 2 * sizeof(ulong));

    private static readonly ulong s_seed = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private byte[] _bytes = new byte[8 * SmallestTable];
    private int[] _ends = new int[SmallestTable];
    // A term is where its key says or behind it. At most half full.
    private Slot[] _slots = new Slot[2 * SmallestTable];

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

    /// <summary>What a term is looked for by: itself where it is packed, else its length and hash.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> term) =>
        PackedTerm.TryRead(term, out var packed) ? packed : PackedTerm.Beyond | (ulong)term.Length << 32 | (uint)string.GetHashCode(term);

    /// <summary>The number of a term, which is new or was there. Half of a surrogate pair counts as the replacement character.</summary>
    public int Add(ReadOnlySpan<char> term) => Add(KeyOf(term), term);

    /// <summary>Has the memory fetched that a look-up will ask for: it is elsewhere each time, and waiting for it takes most of a look-up.</summary>
    public unsafe void Expect(ulong key)
    {
        if (Sse.IsSupported)
            fixed (Slot* slots = _slots)
                Sse.Prefetch0(slots + (Place(key) & (_slots.Length - 1)));
    }

    /// <summary>The same by a key that is known.</summary>
    public int Add(ulong key, ReadOnlySpan<char> term)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var at = Place(key) & mask; ; at = (at + 1) & mask)
        {
            ref readonly var slot = ref slots[at];
            if (slot.IsFree)
                return IsWellFormed(term) ? AddAt(at, key, term) : Add(Repaired(term));
            if (slot.Key == key && (key < PackedTerm.Beyond || Equal(slot, term)))
                return slot.Number;
        }
    }

    /// <summary>The number of a term that its key tells whole; false where the key does not, or the term is new.</summary>
    public bool TryFind(ulong key, out int number)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var at = Place(key) & mask; ; at = (at + 1) & mask)
        {
            ref readonly var slot = ref slots[at];
            number = slot.Number;
            if (slot.Key == key && !slot.IsFree)
                return key < PackedTerm.Beyond;
            if (slot.IsFree)
                return false;
        }
    }

    /// <summary>All terms in order.</summary>
    public TermOrder Order()
    {
        var keys = ArrayPool<ulong>.Shared.Rent(Count);
        var numbers = ArrayPool<int>.Shared.Rent(Count);
        for (var i = 0; i < Count; i++)
        {
            keys[i] = FirstEight(this[i]);
            numbers[i] = i;
        }
        // Most terms differ in their first eight bytes, and numbers sort several times faster than terms do.
        Array.Sort(keys, numbers, 0, Count);
        for (int start = 0, end; start < Count; start = end)
        {
            end = start + 1;
            while (end < Count && keys[end] == keys[start])
                end++;
            if (end - start > 1)
                numbers.AsSpan(start, end - start).Sort((a, b) => this[a].SequenceCompareTo(this[b]));
        }
        var order = Ordered(keys, numbers);
        ArrayPool<ulong>.Shared.Return(keys);
        ArrayPool<int>.Shared.Return(numbers);
        return order;
    }

    public void Clear()
    {
        Count = 0;
        Array.Clear(_slots);
    }

    /// <summary>Halves of surrogate pairs would give different terms the same bytes.</summary>
    private static bool IsWellFormed(ReadOnlySpan<char> term)
    {
        if (Ascii.IsValid(term))
            return true;
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

    /// <param name="keys">The first eight bytes of each term, in their order.</param>
    /// <param name="numbers">The terms in their order.</param>
    private TermOrder Ordered(ulong[] keys, int[] numbers)
    {
        var ranks = GC.AllocateUninitializedArray<int>(Count);
        var ends = GC.AllocateUninitializedArray<int>(Count);
        var bytes = GC.AllocateUninitializedArray<byte>((Count == 0 ? 0 : _ends[Count - 1]) + sizeof(ulong));
        var at = 0;
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            var number = numbers[rank];
            ranks[number] = rank;
            // Most terms are no longer, and what is written beyond them is written over by the next.
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(at), keys[rank]);
            var length = LengthOf(number);
            if (length > sizeof(ulong))
                this[number].CopyTo(bytes.AsSpan(at));
            ends[rank] = at += length;
        }
        return new TermOrder(ranks, bytes, ends);
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

    /// <summary>Where to look for a key first; the seed keeps a story from aiming at one place.</summary>
    private static int Place(ulong key)
    {
        var high = Math.BigMul(key ^ s_seed, 0x9E37_79B9_7F4A_7C15, out var low);
        return (int)(high ^ low);
    }

    private int AddAt(int at, ulong key, ReadOnlySpan<char> term)
    {
        var number = Count;
        var start = number == 0 ? 0 : _ends[number - 1];
        var most = Encoding.UTF8.GetMaxByteCount(term.Length);
        if (start + most > _bytes.Length)
            Array.Resize(ref _bytes, checked(Math.Max(_bytes.Length * 2, start + most)));
        if (number == _ends.Length)
            Array.Resize(ref _ends, number * 2);
        _ends[number] = start + Encoding.UTF8.GetBytes(term, _bytes.AsSpan(start));
        _slots[at] = new Slot(key, number, start);
        if (++Count * 2 > _slots.Length)
            Grow();
        return number;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        var mask = _slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.IsFree)
                continue;
            var at = Place(slot.Key) & mask;
            while (!_slots[at].IsFree)
                at = (at + 1) & mask;
            _slots[at] = slot;
        }
    }

    /// <summary>Whether a term of the same length and hash is the same.</summary>
    private bool Equal(in Slot slot, ReadOnlySpan<char> term)
    {
        // As many bytes as characters are there at least, and where all of these are ASCII there are no more.
        if (Ascii.Equals(_bytes.AsSpan(slot.Start, term.Length), term))
            return true;
        if (Ascii.IsValid(term))
            return false;
        Span<byte> bytes = term.Length <= 128 ? stackalloc byte[3 * 128] : new byte[Encoding.UTF8.GetMaxByteCount(term.Length)];
        return this[slot.Number].SequenceEqual(bytes[..Encoding.UTF8.GetBytes(term, bytes)]);
    }

    /// <summary>A term, by its number as packed, or by length and hash, with what a look at its text needs.</summary>
    private readonly struct Slot(ulong key, int number, int start)
    {
        private readonly int _next = number + 1;

        public ulong Key { get; } = key;

        public int Start { get; } = start;

        public int Number => _next - 1;

        public bool IsFree => _next == 0;
    }
}
