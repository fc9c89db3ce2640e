using NewsSearch.Ingestion.Decoding;

namespace NewsSearch.Ingestion.Archives;

/// <summary>
/// The content of an entry, counted against what the archive may cost and against the entry's own packed size: where it
/// goes beyond, reading throws <see cref="InvalidDataException"/>. Owns <paramref name="content"/>.
/// </summary>
internal sealed class BoundedStream(Stream content, ArchiveBudget budget, long? packedBytes, int maxRatio) : ForwardStream
{
    private long _unpacked;

    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(buffer);
        _unpacked += read;
        budget.TakeBytes(read);
        return packedBytes is { } packed && _unpacked > GunzipStream.Exempt && _unpacked / maxRatio > packed
            ? throw new InvalidDataException($"unpacks to more than {maxRatio} times its size")
            : read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }
}
