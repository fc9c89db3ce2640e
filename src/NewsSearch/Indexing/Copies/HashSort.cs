using System.Buffers;

namespace NewsSearch.Indexing.Copies;

/// <summary>
/// Sorts numbers that are hashes, and so lie evenly: each goes near its place at once, as many places as there are numbers, and
/// is moved past its few neighbours there. Where they do not lie evenly it costs what comparing does. Thread-safe.
/// </summary>
internal static class HashSort
{
    /// <summary>Fewer are sorted as fast by comparing.</summary>
    private const int Least = 24;

    /// <summary>Numbers of one place that are worth moving past each other.</summary>
    private const int MostOfPlace = 16;

    public static void Sort(Span<uint> numbers)
    {
        if (numbers.Length < Least)
        {
            numbers.Sort();
            return;
        }
        var ends = ArrayPool<int>.Shared.Rent(numbers.Length + 1);
        var room = ArrayPool<uint>.Shared.Rent(numbers.Length);
        ends.AsSpan(0, numbers.Length + 1).Clear();
        foreach (var number in numbers)
            ends[PlaceOf(number, numbers.Length) + 1]++;
        var most = 0;
        for (var place = 1; place <= numbers.Length; place++)
        {
            most = Math.Max(most, ends[place]);
            ends[place] += ends[place - 1];
        }
        if (most > MostOfPlace)
        {
            numbers.Sort();
        }
        else
        {
            foreach (var number in numbers)
                room[ends[PlaceOf(number, numbers.Length)]++] = number;
            Insert(room.AsSpan(0, numbers.Length), numbers);
        }
        ArrayPool<uint>.Shared.Return(room);
        ArrayPool<int>.Shared.Return(ends);
    }

    private static int PlaceOf(uint number, int places) => (int)((ulong)number * (uint)places >> 32);

    /// <summary>Copies numbers, each to before the ones that are higher; few are far from where they belong.</summary>
    private static void Insert(ReadOnlySpan<uint> near, Span<uint> sorted)
    {
        for (var i = 0; i < near.Length; i++)
        {
            var number = near[i];
            var at = i;
            for (; at > 0 && sorted[at - 1] > number; at--)
                sorted[at] = sorted[at - 1];
            sorted[at] = number;
        }
    }
}
