using System.Buffers;

namespace NewsSearch.Indexing.Inversion;

/// <summary>
/// Room that grows by renting more and giving back what it had: what one column has outgrown serves another, or the sorting of
/// postings. New arrays of this size would make the runtime go through all of its memory every few batches. Thread-safe.
/// </summary>
internal static class RentedRoom
{
    /// <summary>Replaces an array by a larger one with the same first <paramref name="used"/> elements; the rest may hold anything.</summary>
    public static void Grow<T>(ref T[] room, int used, int least)
        where T : struct
    {
        var larger = ArrayPool<T>.Shared.Rent(least);
        room.AsSpan(0, used).CopyTo(larger);
        if (room.Length > 0)
            ArrayPool<T>.Shared.Return(room);
        room = larger;
    }
}
