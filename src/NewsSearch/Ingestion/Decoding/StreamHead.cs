namespace NewsSearch.Ingestion.Decoding;

/// <summary>Takes the first bytes of a stream.</summary>
internal static class StreamHead
{
    /// <summary>Up to <paramref name="count"/> bytes; fewer where the stream ends, or turns out damaged after some.</summary>
    public static byte[] Peek(Stream stream, int count)
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
        while (read > 0 && length < count);
        return head[..length];
    }
}
