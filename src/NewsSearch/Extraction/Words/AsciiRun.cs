using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Extraction.Words;

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
    public static bool Fits(string text, int at) => at <= text.Length - Longest;

    /// <summary>The run at <paramref name="at"/>, where it fits.</summary>
    public static AsciiRun At(string text, int at)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text.AsSpan(at, Longest)[0]));
        // What is beyond a byte becomes 255, which is none of these.
        var characters = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, Longest / 2));
        var letters = IsBetween(characters | Vector128.Create(SmallLetter), (byte)'a', (byte)'z');
        var digits = IsBetween(characters, (byte)'0', (byte)'9');
        var length = BitOperations.TrailingZeroCount(~(letters | digits).ExtractMostSignificantBits());
        var run = (1u << length) - 1;
        return new AsciiRun(length, letters.ExtractMostSignificantBits() & run, IsBetween(characters, (byte)'A', (byte)'Z').ExtractMostSignificantBits() & run);
    }

    private static Vector128<byte> IsBetween(Vector128<byte> characters, byte low, byte high) =>
        Vector128.LessThanOrEqual(characters - Vector128.Create(low), Vector128.Create((byte)(high - low)));
}
