namespace NewsSearch.Ingestion.Decoding;

/// <summary>Counts what is read through it, and stops where reading is cancelled. Owns nothing.</summary>
internal sealed class CountingStream(Stream inner, ByteCount count, CancellationToken cancellationToken) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        count.Value += read;
        return read;
    }
}
