using System.IO.Compression;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>
/// Unpacks gzip, one member or several, and stops at a ratio that no text reaches: then, and where the data is damaged or
/// ends early, it throws <see cref="InvalidDataException"/>, and again each time it is asked after that. Does not dispose
/// of <paramref name="packed"/>, of which <paramref name="packedBytes"/> tells how much has been taken.
/// </summary>
internal sealed class GunzipStream(Stream packed, ByteCount packedBytes, int maxRatio) : ForwardStream
{
    /// <summary>So much may be unpacked whatever the ratio.</summary>
    public const long Exempt = 16 << 20;

    private readonly GZipStream _unpacker = new(new GunzipProbe(packed), CompressionMode.Decompress);
    private long _unpacked;
    private string? _damage;
    private bool _ended;

    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty)
            return 0;
        if (_damage is not null)
            throw new InvalidDataException(_damage);
        try
        {
            var count = _unpacker.Read(buffer);
            _unpacked += count;
            if (_unpacked > Exempt && _unpacked / maxRatio > packedBytes.Value)
                _damage = $"gzip data that unpacks to more than {maxRatio} times its size";
            else if (count == 0 && !GunzipProbe.Follows(_unpacker))
                _damage = "gzip data that was cut off";
            else
                _ended = count == 0;
            return _damage is null ? count : throw new InvalidDataException(_damage);
        }
        catch (InvalidDataException) when (_damage is null)
        {
            _damage = "damaged gzip data";
            throw new InvalidDataException(_damage);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacker.Dispose();
        base.Dispose(disposing);
    }
}
