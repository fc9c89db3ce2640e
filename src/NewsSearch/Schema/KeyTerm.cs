namespace NewsSearch.Schema;

/// <summary>
/// A number of up to 54 bits as a term: six bits a byte, in ASCII, so that terms are in the order of the numbers and fit any
/// dictionary.
/// </summary>
internal static class KeyTerm
{
    /// <summary>Bytes of a term.</summary>
    public const int Length = 9;

    /// <summary>Bits of a number.</summary>
    public const int Bits = BitsOfDigit * Length;

    private const int BitsOfDigit = 6;
    private const int Mask = (1 << BitsOfDigit) - 1;

    private static ReadOnlySpan<byte> Digits => "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"u8;

    private static readonly byte[] s_values = [.. Enumerable.Range(0, 128).Select(c => (byte)Math.Max(0, Digits.IndexOf((byte)c)))];

    /// <summary>Writes a number as the bytes of its term.</summary>
    public static void Write(ulong key, Span<byte> term)
    {
        var digits = Digits;
        for (var i = Length - 1; i >= 0; i--, key >>= BitsOfDigit)
            term[i] = digits[(int)(key & Mask)];
    }

    /// <summary>The number that was written as a term.</summary>
    public static ulong Read(ReadOnlySpan<byte> term)
    {
        var key = 0ul;
        foreach (var digit in term)
            key = (key << BitsOfDigit) | s_values[digit & 127];
        return key;
    }
}
