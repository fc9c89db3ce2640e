using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Codecs.Postings.Packing;

/// <summary>
/// Turns the gaps of a block into what they were taken from, each gap stored less one. Four at a time: the sums within a
/// vector by two shifted additions, and the last of them carried to the next vector.
/// </summary>
internal static class RunningSum
{
    /// <summary>Gaps of so many bits, and a block of them behind any number below 2^31, cannot pass 2^32.</summary>
    private const int WidestWithoutOverflow = 23;

    /// <returns>The last sum; 2^31 or more where the gaps are damaged, in which case no sum is any good.</returns>
    /// <param name="values">The gaps of a block, in place of which the sums come.</param>
    /// <param name="width">Bits that each of them has at the most.</param>
    /// <param name="before">What the first gap counts from; -1 for the first of all.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Take(int[] values, int width, int before)
    {
        if (width > WidestWithoutOverflow)
            return OneByOne(values, before);
        ref var first = ref MemoryMarshal.GetReference(values.AsSpan(0, PackedBlock.Size));
        var sum = Vector128.Create(before);
        for (nuint at = 0; at < PackedBlock.Size; at += (nuint)Vector128<int>.Count)
        {
            var value = Vector128.LoadUnsafe(ref first, at) + Vector128<int>.One;
            value += Vector128.Shuffle(value, Vector128.Create(-1, 0, 1, 2));
            value += Vector128.Shuffle(value, Vector128.Create(-1, -1, 0, 1));
            value += sum;
            value.StoreUnsafe(ref first, at);
            sum = Vector128.Shuffle(value, Vector128.Create(3));
        }
        return unchecked((uint)values[PackedBlock.Size - 1]);
    }

    /// <summary>Sums up frequencies: how many occurrences come before each document of a block; all of them behind the last.</summary>
    /// <param name="frequencies">Those of a block; below 2^24 each.</param>
    /// <param name="before">Where they go, one more than documents.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TakeBefore(int[] frequencies, int[] before)
    {
        ref var first = ref MemoryMarshal.GetReference(frequencies.AsSpan(0, PackedBlock.Size));
        ref var to = ref MemoryMarshal.GetReference(before.AsSpan(1, PackedBlock.Size));
        before[0] = 0;
        var sum = Vector128<int>.Zero;
        for (nuint at = 0; at < PackedBlock.Size; at += (nuint)Vector128<int>.Count)
        {
            var value = Vector128.LoadUnsafe(ref first, at);
            value += Vector128.Shuffle(value, Vector128.Create(-1, 0, 1, 2));
            value += Vector128.Shuffle(value, Vector128.Create(-1, -1, 0, 1));
            value += sum;
            value.StoreUnsafe(ref to, at);
            sum = Vector128.Shuffle(value, Vector128.Create(3));
        }
    }

    private static long OneByOne(int[] values, int before)
    {
        long sum = before;
        for (var i = 0; i < PackedBlock.Size; i++)
        {
            sum += values[i] + 1L;
            values[i] = unchecked((int)sum);
        }
        return sum;
    }
}
