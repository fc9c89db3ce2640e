using System.Text;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>Finds byte order marks, and UTF-16 without one by the zero bytes that letters, blanks and full stops have in it.</summary>
internal static class UnicodeSigns
{
    /// <summary>One byte in this many must be zero.</summary>
    private const int LeastZeros = 40;

    private static readonly UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: true);

    /// <summary>Length of the mark in bytes, and the encoding where it is not UTF-8 or one of eight bits.</summary>
    public static (int Mark, Encoding? Encoding) In(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (3, null);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return (4, Encoding.UTF32);
        if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return (4, BigEndianUtf32);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (2, Encoding.Unicode);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (2, Encoding.BigEndianUnicode);
        return (0, Unmarked(head));
    }

    /// <summary>
    /// Zero bytes in every second place only, and text that decodes without fault. Latin text has them in all of these
    /// places, Cyrillic and Greek text at least for blanks and full stops.
    /// </summary>
    private static Encoding? Unmarked(ReadOnlySpan<byte> head)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] != 0)
                continue;
            if (i % 2 == 0)
                even++;
            else
                odd++;
        }
        if (head.Length < 4 || Math.Max(even, odd) <= head.Length / LeastZeros || Math.Min(even, odd) > 0)
            return null;
        var encoding = odd > 0 ? Encoding.Unicode : Encoding.BigEndianUnicode;
        return IsText(encoding, head[..(head.Length & ~1)]) ? encoding : null;
    }

    private static bool IsText(Encoding encoding, ReadOnlySpan<byte> head)
    {
        var text = encoding.GetString(head);
        var odd = 0;
        // A pair of surrogates may be cut in half at the end.
        foreach (var c in text.AsSpan(0, text.Length - 1))
        {
            if (c == '\uFFFD' || char.IsControl(c) && !char.IsWhiteSpace(c) || !char.IsSurrogate(c) && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse)
                odd++;
        }
        return odd <= text.Length / 50;
    }
}
