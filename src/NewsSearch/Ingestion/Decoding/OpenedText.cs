using System.Text;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>
/// Unpacked bytes as text: its encoding found from the first 64 KiB, its lines ready to be read. Opening and reading
/// throw what the stream throws.
/// </summary>
internal sealed class OpenedText : IDisposable
{
    private const int HeadBytes = 1 << 16;
    private readonly Stack<Stream> _layers = new();

    /// <param name="text">The bytes.</param>
    /// <param name="isLive">Whether more may be long in coming.</param>
    /// <param name="format">The format, if it is known: what holds parts of several encodings is left as it is.</param>
    public OpenedText(Stream text, bool isLive = false, StoryFormat format = StoryFormat.Wire)
    {
        var head = StreamHead.Peek(text, HeadBytes, isLive);
        if (ByteFormats.In(format, head))
        {
            Head = head;
            Content = Layer(new PrefixedStream(head, text));
            Lines = new TextLines(Content, null);
            return;
        }
        var (mark, encoding) = UnicodeSigns.In(head);
        if (mark == 0)
            encoding ??= DeclaredEncoding.In(head);
        text = Layer(new PrefixedStream(head.AsMemory(mark), text));
        if (encoding is not null)
        {
            text = Layer(Encoding.CreateTranscodingStream(text, encoding, Encoding.UTF8));
            head = StreamHead.Peek(text, HeadBytes);
            text = Layer(new PrefixedStream(head, text));
            mark = 0;
        }
        Head = head.AsMemory(mark);
        IsBinary = BinarySigns.In(Head.Span);
        Content = text;
        Lines = new TextLines(text, EncodingEvidence.SpeaksForUtf8(Head.Span) ? null : CodePageEvidence.Of(Head.Span));
    }

    /// <summary>The first bytes of the text: UTF-8, or an eight-bit code page, in which ASCII reads the same.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>Whether <see cref="Head"/> is no text at all.</summary>
    public bool IsBinary { get; }

    public TextLines Lines { get; }

    /// <summary>The bytes that <see cref="Lines"/> reads; one of the two is read.</summary>
    public Stream Content { get; }

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
}
