using System.Numerics;

namespace NewsSearch.Extraction.Topics.Keyphrases;

/// <summary>
/// Numbers keys from one upwards, in the order of their first mention. Made for one story after another: to forget all keys
/// costs the same whether there were ten or a thousand. Used by one thread.
/// </summary>
internal sealed class KeyNumbers
{
    private Slot[] _slots = new Slot[256];
    private int _round = 1;

    /// <summary>Keys that have a number, and the last of the numbers.</summary>
    public int Count { get; private set; }

    public void Clear()
    {
        Count = 0;
        if (++_round != int.MaxValue)
            return;
        Array.Clear(_slots);
        _round = 1;
    }

    /// <summary>The number of <paramref name="key"/>: the next one where it is new.</summary>
    public int NumberOf(ulong key)
    {
        ref var slot = ref SlotOf(key);
        if (slot.Round == _round)
            return slot.Number;
        if (2 * ++Count > _slots.Length)
        {
            Grow();
            slot = ref SlotOf(key);
        }
        slot = new Slot(key, Count, _round);
        return Count;
    }

    /// <summary>Where the key stands, else a place that this round has not filled.</summary>
    private ref Slot SlotOf(ulong key)
    {
        var slots = _slots;
        var at = (int)(key * 0x9E3779B97F4A7C15UL >> (64 - BitOperations.Log2((uint)slots.Length)));
        while (slots[at].Round == _round && slots[at].Key != key)
            at = (at + 1) & (slots.Length - 1);
        return ref slots[at];
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[2 * old.Length];
        foreach (var slot in old)
            if (slot.Round == _round)
                SlotOf(slot.Key) = slot;
    }

    private readonly record struct Slot(ulong Key, int Number, int Round);
}
