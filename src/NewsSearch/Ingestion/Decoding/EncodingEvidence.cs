using System.Text;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>
/// Counts what speaks for UTF-8 and what against. Text in an eight-bit code page hardly ever forms a whole multi-byte
/// sequence by chance, and UTF-8 with a damaged spot still holds many: the larger count wins.
/// </summary>
internal static class EncodingEvidence
{
    /// <summary>Whether <paramref name="bytes"/> are better read as UTF-8; a sequence cut off at the end counts for neither side.</summary>
    public static bool SpeaksForUtf8(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, broken = 0;
        while (true)
        {
            var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
                break;
            bytes = bytes[next..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
                break;
            if (status == System.Buffers.OperationStatus.Done)
                whole++;
            else
                broken++;
            bytes = bytes[length..];
        }
        return whole > broken || broken == 0;
    }
}
