using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Codecs.Postings.Packing;

/// <summary>
/// 128 numbers from 0 up, all in as many bits as the largest of them needs. Four lanes lie side by side, number <c>i</c> in
/// lane <c>i mod 4</c>, so that one instruction moves four numbers (the layout SIMD-BP128 of Lemire and Boytsov, 2015).
/// Words have their low byte first.
/// </summary>
internal static class PackedBlock
{
    /// <summary>Numbers of a block.</summary>
    public const int Size = 128;

    /// <summary>Numbers are below 2^31.</summary>
    public const int WidestWidth = 31;

    private const int WordBits = 32;
    private const int RowBytes = 16;
    private const int Lanes = 4;

    /// <summary>Bytes of a block whose numbers have so many bits.</summary>
    public static int BytesOf(int width) => RowBytes * width;

    /// <summary>Bits that the largest of some numbers needs.</summary>
    public static int WidthOf(ReadOnlySpan<int> values)
    {
        var all = 0;
        foreach (var value in values)
            all |= value;
        return WordBits - BitOperations.LeadingZeroCount((uint)all);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(ReadOnlySpan<int> values, int width, Span<byte> into)
    {
        ref var from = ref MemoryMarshal.GetReference(values[..Size]);
        ref var to = ref MemoryMarshal.GetReference(into[..BytesOf(width)]);
        if (width == 0)
            return;
        var word = Vector128<uint>.Zero;
        var filled = 0;
        nuint next = 0;
        for (nuint row = 0; row < Size; row += Lanes)
        {
            var value = Vector128.LoadUnsafe(ref from, row).AsUInt32();
            word |= Vector128.ShiftLeft(value, filled);
            filled += width;
            if (filled < WordBits)
                continue;
            word.AsByte().StoreUnsafe(ref to, next);
            next += RowBytes;
            filled -= WordBits;
            word = filled == 0 ? Vector128<uint>.Zero : Vector128.ShiftRightLogical(value, width - filled);
        }
    }

    /// <param name="from">The packed numbers.</param>
    /// <param name="width">Bits of each.</param>
    /// <param name="values">Where they go.</param>
    /// <param name="plus">Added to each of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(ReadOnlySpan<byte> from, int width, Span<int> values, int plus = 0)
    {
        ref var to = ref MemoryMarshal.GetReference(values[..Size]);
        if (width == 0)
        {
            values[..Size].Fill(plus);
            return;
        }
        var end = (nuint)BytesOf(width);
        ref var bytes = ref MemoryMarshal.GetReference(from[..(int)end]);
        var mask = Vector128.Create((1u << width) - 1);
        var added = Vector128.Create(plus);
        var word = Vector128.LoadUnsafe(ref bytes).AsUInt32();
        nuint next = RowBytes;
        var used = 0;
        for (nuint row = 0; row < Size; row += Lanes)
        {
            var value = Vector128.ShiftRightLogical(word, used);
            used += width;
            if (used >= WordBits)
            {
                used -= WordBits;
                if (next < end)
                {
                    // What this brings of the next number, where none of it is due, lies beyond the mask.
                    word = Vector128.LoadUnsafe(ref bytes, next).AsUInt32();
                    value |= Vector128.ShiftLeft(word, width - used);
                    next += RowBytes;
                }
            }
            ((value & mask).AsInt32() + added).StoreUnsafe(ref to, row);
        }
    }
}
