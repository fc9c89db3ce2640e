using System.IO.Compression;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>
/// Lets <see cref="GZipStream"/> tell whether its data was whole, which it does not tell by itself: data that was cut off
/// just ends. After the end of <paramref name="packed"/> comes one more gzip member, which unpacks as what it is only if
/// the member before it was complete. An unpacker of our own would be the other road, slower and longer.
/// </summary>
internal sealed class GunzipProbe(Stream packed) : ForwardStream
{
    private static readonly byte[] Mark = [.. Enumerable.Range(0, 16).Select(i => (byte)(i * 17))];
    private static readonly byte[] Member = Pack();
    private bool _ended;
    private int _given;

    /// <summary>Whether the probe, and nothing else, comes out of <paramref name="unpacker"/>, which has come to its end once.</summary>
    public static bool Follows(GZipStream unpacker)
    {
        Span<byte> found = stackalloc byte[Mark.Length + 1];
        var length = unpacker.ReadAtLeast(found, found.Length, throwOnEndOfStream: false);
        return found[..length].SequenceEqual(Mark);
    }

    public override int Read(Span<byte> buffer)
    {
        if (!_ended)
        {
            var read = packed.Read(buffer);
            _ended = read == 0;
            return read;
        }
        var count = Math.Min(buffer.Length, Member.Length - _given);
        Member.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    private static byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(Mark);
        return packed.ToArray();
    }
}
