using NewsSearch.Ingestion.Archives;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>
/// A file with its outermost wrapping taken off: what is gzipped is unpacked, and what comes out is known by its first
/// bytes. Opening and reading throw what the stream throws, <see cref="OperationCanceledException"/>, and
/// <see cref="InvalidDataException"/> where gzip data is damaged.
/// </summary>
internal sealed class OpenedFile : IDisposable
{
    private readonly GunzipStream? _unpacker;

    public OpenedFile(Stream stream, ByteCount bytes, int maxCompressionRatio, bool isLive, CancellationToken cancellationToken)
    {
        var packed = new CountingStream(stream, bytes, cancellationToken);
        var head = StreamHead.Peek(packed, TarHeader.Bytes, isLive);
        Content = new PrefixedStream(head, packed);
        if (GunzipStream.Begins(head))
        {
            _unpacker = new GunzipStream(Content, bytes, maxCompressionRatio);
            head = StreamHead.Peek(_unpacker, TarHeader.Bytes);
            Content = new PrefixedStream(head, _unpacker);
        }
        IsZip = ZipDirectory.Begins(head);
        IsTar = TarHeader.Begins(head);
    }

    /// <summary>The unpacked bytes, from the first.</summary>
    public Stream Content { get; }

    public bool IsZip { get; }

    public bool IsTar { get; }

    /// <summary>Whether the bytes had to be unpacked, so that the stream beneath does not hold them as they are.</summary>
    public bool IsPacked => _unpacker is not null;

    public void Dispose() => _unpacker?.Dispose();
}
