using System.Text;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>Finds byte order marks, and UTF-16 without one by the zero bytes that Latin letters have in it.</summary>
internal static class UnicodeSigns
{
    /// <summary>Length of the mark in bytes, and the encoding where it is not UTF-8 or one of eight bits.</summary>
    public static (int Mark, Encoding? Encoding) In(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (3, null);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return (4, Encoding.UTF32);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (2, Encoding.Unicode);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (2, Encoding.BigEndianUnicode);
        return (0, Unmarked(head));
    }

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
        var most = head.Length / 5;
        if (head.Length < 4 || Math.Max(even, odd) <= most || Math.Min(even, odd) > 0)
            return null;
        return odd > 0 ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }
}
