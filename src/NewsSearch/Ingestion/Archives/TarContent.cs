using NewsSearch.Ingestion.Decoding;

namespace NewsSearch.Ingestion.Archives;

/// <summary>The content of one entry: so many bytes of the archive, padded to whole blocks.</summary>
internal sealed class TarContent(Stream archive, long size) : ForwardStream
{
    private long _left = size;
    private long _read;
    private bool _isSkipped;

    public override int Read(Span<byte> buffer)
    {
        if (_left == 0 || buffer.IsEmpty)
            return 0;
        var read = archive.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        if (read == 0)
            throw new InvalidDataException("tar data that was cut off");
        _left -= read;
        _read += read;
        return read;
    }

    /// <summary>The content, up to a limit.</summary>
    public byte[] Bytes(int limit)
    {
        var bytes = new byte[(int)Math.Min(_left, limit)];
        ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Goes on to the next block after it.</summary>
    public void Skip()
    {
        if (_isSkipped)
            return;
        _isSkipped = true;
        Span<byte> buffer = stackalloc byte[4096];
        while (Read(buffer) > 0)
        {
        }
        var padding = (int)(-_read & (TarHeader.Bytes - 1));
        archive.ReadAtLeast(buffer[..padding], padding, throwOnEndOfStream: false);
    }
}
