using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Extraction.Lexicons;

/// <summary>
/// A word of ASCII of up to sixteen characters, in small letters, as two numbers: made without a loop over its characters and
/// compared at once. Nearly every word of news in English is one.
/// </summary>
internal readonly record struct PackedWord(ulong First, ulong Second)
{
    public const int Longest = 16;

    private const ulong BeyondAscii = 0xFF80FF80FF80FF80;
    private const byte SmallLetter = 0x20;
    private const ulong SmallLetters = 0x2020202020202020;

    /// <summary>A number that differs for nearly all words; its upper bits are the best.</summary>
    public ulong Hash => (First ^ BitOperations.RotateLeft(Second * 0xC2B2AE3D27D4EB4FUL, 31)) * 0x9E3779B97F4A7C15UL;

    /// <summary>
    /// Packs a word of letters, digits and what may stand in one: hyphen, dot, comma, apostrophe, ampersand, all of which a
    /// capital's bit leaves as they are. False where it is too long or not ASCII.
    /// </summary>
    public static bool TryPack(ReadOnlySpan<char> word, out PackedWord packed)
    {
        packed = default;
        ulong second = 0;
        if (word.Length is 0 or > Longest || !TryPackEight(word[..Math.Min(word.Length, 8)], out var first)
            || word.Length > 8 && !TryPackEight(word[8..], out second))
            return false;
        packed = new PackedWord(first, second);
        return true;
    }

    /// <summary>The same of a word of a longer text: where as much of that follows as a word may have, without a branch on its length.</summary>
    public static bool TryPack(ReadOnlySpan<char> text, int start, int length, out PackedWord packed)
    {
        if (length is 0 or > Longest || start > text.Length - Longest)
            return TryPack(text.Slice(start, length), out packed);
        ref var first = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text[start]));
        var ofWord = Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length));
        var letters = ofWord & Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, Longest / 2));
        var small = (letters | ofWord & Vector128.Create(SmallLetter)).AsUInt64();
        packed = new PackedWord(small[0], small[1]);
        return letters.ExtractMostSignificantBits() == 0;
    }

    /// <summary>One to eight characters, a byte each, the first lowest. Loads overlap where there are no four, or two, more.</summary>
    private static bool TryPackEight(ReadOnlySpan<char> word, out ulong packed)
    {
        ulong units;
        var bytes = MemoryMarshal.AsBytes(word);
        if (word.Length >= 4)
        {
            var front = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            var back = BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]);
            units = front | back;
            packed = Narrow(front) | Narrow(back) << (8 * (word.Length - 4));
        }
        else if (word.Length >= 2)
        {
            var front = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var back = BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]);
            units = front | back;
            packed = Narrow(front) | Narrow(back) << (8 * (word.Length - 2));
        }
        else
        {
            units = packed = word[0];
        }
        packed |= SmallLetters & (ulong.MaxValue >> (64 - (8 * word.Length)));
        return (units & BeyondAscii) == 0;
    }

    /// <summary>The low bytes of four units of sixteen bits.</summary>
    private static ulong Narrow(ulong units)
    {
        units &= 0x00FF00FF00FF00FF;
        units = (units | units >> 8) & 0x0000FFFF0000FFFF;
        return (units | units >> 16) & 0xFFFFFFFF;
    }
}
