namespace NewsSearch.Ingestion.Decoding;

/// <summary>Takes the first bytes of a stream.</summary>
internal static class StreamHead
{
    /// <summary>Up to <paramref name="count"/> bytes; fewer where the stream ends, or turns out damaged after some.</summary>
    /// <param name="stream">Read as far as need be.</param>
    /// <param name="count">How many.</param>
    /// <param name="isLive">Whether more may be long in coming: then whole lines of JSON are enough to go by.</param>
    public static byte[] Peek(Stream stream, int count, bool isLive = false)
    {
        var head = new byte[count];
        int length = 0, read;
        do
        {
            try
            {
                read = stream.Read(head.AsSpan(length));
            }
            catch (InvalidDataException) when (length > 0)
            {
                // What could be unpacked is read first; the damage comes up again after it.
                break;
            }
            length += read;
        }
        while (read > 0 && length < count && !(isLive && AreLinesOfJson(head.AsSpan(0, length))));
        return head[..length];
    }

    private static bool AreLinesOfJson(ReadOnlySpan<byte> head) => head[^1] == '\n' && head.TrimStart(" \t\r\n"u8).StartsWith("{"u8);
}
