using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;

namespace NewsSearch.Indexing.Copies;

/// <summary>
/// Which stories of a batch have which keys: a filter that stays near the processor, as most keys that are asked for are not
/// there, and behind it a table that does not. Cleared and filled again, it keeps its room. One thread at a time.
/// </summary>
internal sealed class PendingKeys
{
    /// <summary>In bytes. A batch of five thousand stories has some eighty thousand keys; of ten times as many it tells less.</summary>
    private const int FilterBytes = 128 << 10;

    private const int SmallestTable = 1 << 12;

    /// <summary>Places for each key from which on a table is too large for them.</summary>
    private const int Sparse = 64;

    // Keeps a story from aiming at one place of the table.
    private static readonly ulong s_seed = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private readonly KeyFilter _filter = new(long.MaxValue, FilterBytes);
    // A story that has a key, and the entry before it with the same key.
    private readonly List<(int Story, int Before)> _entries = [];
    // A key is where its number says or behind it. At most half full.
    private Slot[] _slots = new Slot[SmallestTable];
    private int _count;

    /// <summary>Has the memory fetched that <see cref="Add"/> will ask for.</summary>
    public unsafe void Expect(ulong key)
    {
        if (Sse.IsSupported)
            fixed (Slot* slots = _slots)
                Sse.Prefetch0(slots + (Place(key) & (_slots.Length - 1)));
    }

    /// <summary>Has the memory fetched that tells of most keys that they are not here.</summary>
    public void Expect(in KeyProbe key) => _filter.Expect(key);

    public void Add(ulong key, int story)
    {
        _filter.Add(new KeyProbe(key));
        ref var slot = ref SlotOf(key);
        if (slot.IsFree)
        {
            if (++_count * 2 > _slots.Length)
            {
                Grow();
                slot = ref SlotOf(key);
            }
            slot = new Slot(key, -1);
        }
        _entries.Add((story, slot.Entry));
        slot = new Slot(key, _entries.Count - 1);
    }

    /// <summary>Adds the stories that have a key, the last one first.</summary>
    public void Find(in KeyProbe key, List<int> found)
    {
        if (!_filter.MayHold(key))
            return;
        ref readonly var slot = ref SlotOf(key.Key);
        if (slot.IsFree)
            return;
        var entries = CollectionsMarshal.AsSpan(_entries);
        for (var entry = slot.Entry; entry >= 0; entry = entries[entry].Before)
            found.Add(entries[entry].Story);
    }

    public void Clear()
    {
        if (_count == 0)
            return;
        _filter.Clear();
        _entries.Clear();
        // The room of a large batch is let go after a small one, which would take longer to clear it than to be written.
        if (_slots.Length > SmallestTable && _count < _slots.Length / Sparse)
            _slots = new Slot[SmallestTable];
        else
            Array.Clear(_slots);
        _count = 0;
    }

    private static int Place(ulong key)
    {
        var high = Math.BigMul(key ^ s_seed, 0x9E37_79B9_7F4A_7C15, out var low);
        return (int)(high ^ low);
    }

    /// <summary>Where the key is, else the free place where it would be.</summary>
    private ref Slot SlotOf(ulong key)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        var at = Place(key) & mask;
        while (!slots[at].IsFree && slots[at].Key != key)
            at = (at + 1) & mask;
        return ref slots[at];
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[checked(old.Length * 2)];
        foreach (ref readonly var slot in old.AsSpan())
            if (!slot.IsFree)
                SlotOf(slot.Key) = slot;
    }

    /// <summary>A key, and its last entry; -1 where it has none yet.</summary>
    private readonly struct Slot(ulong key, int entry)
    {
        private readonly int _used = entry + 2;

        public ulong Key { get; } = key;

        public int Entry => _used - 2;

        public bool IsFree => _used == 0;
    }
}
