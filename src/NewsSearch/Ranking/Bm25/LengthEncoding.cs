using System.Numerics;

namespace NewsSearch.Ranking.Bm25;

/// <summary>
/// Lengths of fields in one byte, as Lucene 7 and later store them (SmallFloat.intToByte4): exact to 40, then four
/// significant bits, rounded down. Part of the index format: a change makes every stored norm mean something else.
/// </summary>
/// <remarks>
/// The codes left over by a four-bit floating form of all positive 32-bit integers, 24 of them, are given to the
/// lengths 0 to 23; every longer length is 24 plus a float of an implicit leading bit, three bits of mantissa and
/// five of exponent. Up to 24 + 15 nothing is lost by it.
/// </remarks>
internal static class LengthEncoding
{
    private const int MantissaBits = 3;
    private const int MantissaMask = (1 << MantissaBits) - 1;

    /// <summary>255 less the code of the greatest integer: lengths below it are their own code.</summary>
    private static readonly int FreeCodes = byte.MaxValue - ToFloatBits(int.MaxValue);

    private static readonly int[] Table = [.. Enumerable.Range(0, 256).Select(code => Decode((byte)code))];

    /// <summary>The length that each of the 256 codes stands for, in rising order.</summary>
    public static ReadOnlySpan<int> Lengths => Table;

    /// <summary>The code of a length in tokens. Never decreases when the length grows.</summary>
    public static byte Encode(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return (byte)(length < FreeCodes ? length : FreeCodes + ToFloatBits(length - FreeCodes));
    }

    /// <summary>The shortest length that has the code.</summary>
    public static int Decode(byte code) => code < FreeCodes ? code : FreeCodes + FromFloatBits(code - FreeCodes);

    private static int ToFloatBits(int value)
    {
        int bits = 32 - BitOperations.LeadingZeroCount((uint)value);
        if (bits <= MantissaBits)
        {
            return value; // subnormal: no leading bit to leave out
        }

        int shift = bits - (MantissaBits + 1);
        return ((value >> shift) & MantissaMask) | ((shift + 1) << MantissaBits);
    }

    private static int FromFloatBits(int code)
    {
        int mantissa = code & MantissaMask;
        int shift = (code >> MantissaBits) - 1;
        return shift < 0 ? mantissa : (mantissa | (1 << MantissaBits)) << shift;
    }
}
