using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Analysis.Terms;

/// <summary>
/// The letters and digits of ASCII that a text goes on with, up to sixteen, told at once and without a branch on how many they
/// are: lengths of words follow no pattern that a processor could guess.
/// </summary>
/// <param name="Length">How many they are; sixteen may be more.</param>
/// <param name="Letters">A bit for each letter among them, the first lowest.</param>
/// <param name="Capitals">A bit for each capital.</param>
internal readonly record struct AsciiRun(int Length, uint Letters, uint Capitals)
{
    public const int Longest = 16;

    private const byte SmallLetter = 0x20;

    /// <summary>Whether as much text follows <paramref name="at"/> as is read at once.</summary>
    public static bool Fits(ReadOnlySpan<char> text, int at) => at <= text.Length - Longest;

    /// <summary>The run at <paramref name="at"/>, where it fits.</summary>
    public static AsciiRun At(ReadOnlySpan<char> text, int at)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.Slice(at, Longest)));
        // What is beyond a byte becomes 255, which is none of these.
        var characters = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, Longest / 2));
        var letters = IsBetween(characters | Vector128.Create(SmallLetter), (byte)'a', (byte)'z');
        var digits = IsBetween(characters, (byte)'0', (byte)'9');
        var length = BitOperations.TrailingZeroCount(~(letters | digits).ExtractMostSignificantBits());
        var run = (1u << length) - 1;
        return new AsciiRun(length, letters.ExtractMostSignificantBits() & run, IsBetween(characters, (byte)'A', (byte)'Z').ExtractMostSignificantBits() & run);
    }

    /// <summary>Copies as many characters as are read at once, capitals as small letters. What is beyond the run comes along, and means nothing.</summary>
    public static void CopySmall(ReadOnlySpan<char> from, Span<char> to)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(from[..Longest]));
        ref var copy = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(to[..Longest]));
        Small(Vector128.LoadUnsafe(ref first)).StoreUnsafe(ref copy);
        Small(Vector128.LoadUnsafe(ref first, Longest / 2)).StoreUnsafe(ref copy, Longest / 2);
    }

    private static Vector128<ushort> Small(Vector128<ushort> characters)
    {
        var capitals = Vector128.LessThanOrEqual(characters - Vector128.Create((ushort)'A'), Vector128.Create((ushort)('Z' - 'A')));
        return characters | capitals & Vector128.Create((ushort)SmallLetter);
    }

    private static Vector128<byte> IsBetween(Vector128<byte> characters, byte low, byte high) =>
        Vector128.LessThanOrEqual(characters - Vector128.Create(low), Vector128.Create((byte)(high - low)));
}
