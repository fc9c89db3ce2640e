using NewsSearch.Ingestion.Decoding;

namespace NewsSearch.Ingestion.Archives;

/// <summary>The content of one entry of a zip archive, which must be as long as the directory says.</summary>
internal sealed class UnzipStream(Stream content, long length) : ForwardStream
{
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        var read = content.Read(buffer);
        _read += read;
        return read == 0 && _read != length ? throw new InvalidDataException("damaged zip data") : read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }
}
