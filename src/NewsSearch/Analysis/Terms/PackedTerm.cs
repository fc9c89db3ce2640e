using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Analysis.Terms;

/// <summary>
/// A term of up to eight characters of ASCII, as most words of a text are, as one number: its bytes, the first lowest, zeros
/// behind them. Two such terms are the same where their numbers are. No number reaches <see cref="Beyond"/>.
/// </summary>
internal static class PackedTerm
{
    /// <summary>Characters of the longest.</summary>
    public const int Longest = 8;

    /// <summary>Higher than any term.</summary>
    public const ulong Beyond = 1UL << 63;

    // No term holds a NUL: it would be the same as one that ends before it.
    private const ulong NotAscii = 0xFF80_FF80_FF80_FF80;

    /// <summary>The number of a term; false where it has none.</summary>
    public static bool TryRead(ReadOnlySpan<char> term, out ulong packed)
    {
        packed = 0;
        if (term.Length > Longest)
            return false;
        for (var i = term.Length - 1; i >= 0; i--)
        {
            if (term[i] is '\0' or > '\x7F')
                return false;
            packed = packed << 8 | term[i];
        }
        return true;
    }

    /// <summary>
    /// The number of a term within a text that goes on for eight characters from its start, without a branch on its length.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, int length, out ulong packed)
    {
        var characters = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text[..Longest])));
        var term = characters & Vector128.LessThan(Vector128<ushort>.Indices, Vector128.Create((ushort)length));
        packed = Vector128.Narrow(term, term).AsUInt64().ToScalar();
        var isAscii = (term & Vector128.Create(NotAscii).AsUInt16()) == Vector128<ushort>.Zero;
        // As many characters that are not NUL as the term is long.
        return isAscii & length <= Longest & Vector128.Equals(term, Vector128<ushort>.Zero).ExtractMostSignificantBits() == (0xFF & uint.MaxValue << length);
    }
}
