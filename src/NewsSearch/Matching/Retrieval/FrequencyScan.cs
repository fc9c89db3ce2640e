using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// Finds, in a block, what may be good enough by its frequency alone, eight at a time: of most documents neither number nor
/// length need be looked at.
/// </summary>
internal static class FrequencyScan
{
    /// <summary>The first place from one on, before an end, whose frequency is above a bound; the end if there is none.</summary>
    /// <param name="frequencies">Those of a block; their number is a multiple of eight.</param>
    /// <param name="at">Where to start.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="bound">The bound.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int FirstAbove(int[] frequencies, int at, int end, int bound)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(frequencies);
        var bounds = Vector256.Create(bound);
        var skipped = uint.MaxValue << (at & 7);
        for (var row = at & ~7; row < end; row += Vector256<int>.Count)
        {
            var above = Vector256.GreaterThan(Vector256.LoadUnsafe(ref first, (nuint)row), bounds).ExtractMostSignificantBits() & skipped;
            if (above != 0)
                return Math.Min(end, row + BitOperations.TrailingZeroCount(above));
            skipped = uint.MaxValue;
        }
        return end;
    }
}
