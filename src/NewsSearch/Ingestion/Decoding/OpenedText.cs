using System.Text;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>
/// A file as text: unpacked, its encoding found from the first 64 KiB, its lines ready to be read. Opening and reading
/// throw what the stream throws, <see cref="OperationCanceledException"/>, and <see cref="InvalidDataException"/> where gzip data is damaged.
/// </summary>
internal sealed class OpenedText : IDisposable
{
    private const int HeadBytes = 1 << 16;
    private readonly Stack<Stream> _layers = new();

    public OpenedText(Stream stream, ByteCount bytes, int maxCompressionRatio, CancellationToken cancellationToken)
    {
        var packed = Layer(new CountingStream(stream, bytes, cancellationToken));
        var head = Peek(packed, 2);
        Stream text = Layer(new PrefixedStream(head, packed));
        if (GunzipStream.Begins(head))
            text = Layer(new GunzipStream(text, bytes, maxCompressionRatio));

        head = Peek(text, HeadBytes);
        var (mark, encoding) = UnicodeSigns.In(head);
        text = Layer(new PrefixedStream(head.AsMemory(mark), text));
        if (encoding is not null)
        {
            text = Layer(Encoding.CreateTranscodingStream(text, encoding, Encoding.UTF8));
            head = Peek(text, HeadBytes);
            text = Layer(new PrefixedStream(head, text));
            mark = 0;
        }
        Head = head.AsMemory(mark);
        IsBinary = BinarySigns.In(Head.Span);
        Lines = new TextLines(text, EncodingEvidence.SpeaksForUtf8(Head.Span) ? null : CodePageEvidence.Of(Head.Span));
    }

    /// <summary>The first bytes of the text: UTF-8, or an eight-bit code page, in which ASCII reads the same.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>Whether <see cref="Head"/> is no text at all.</summary>
    public bool IsBinary { get; }

    public TextLines Lines { get; }

    public void Dispose()
    {
        while (_layers.TryPop(out var layer))
            layer.Dispose();
    }

    private T Layer<T>(T stream)
        where T : Stream
    {
        _layers.Push(stream);
        return stream;
    }

    private static byte[] Peek(Stream stream, int count)
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
