using System.Buffers.Binary;
using NewsSearch.Analysis;

namespace NewsSearch.Extraction.Lexicons;

/// <summary>
/// A read-only table from folded names to a few bytes, which keeps hashes instead of the names: 225,000 names in any
/// script take 1.2 MB and load in a few milliseconds. Two names share a hash of 40 bits once in millions of look-ups.
/// Thread-safe.
/// </summary>
/// <remarks>
/// Layout, little-endian: "NSH1"; bucket bits b (one byte); payload bytes p (one byte); two zero bytes; number of entries
/// n (four bytes); 2^b bytes, the entries in each bucket; n times three bytes, the next 24 bits of the hash, ascending in
/// a bucket; then n bytes for each byte of the payload. The hash is that of FoldedName; its upper b bits name the bucket. A
/// dictionary of strings was the road not taken: 20 MB, 80 ms.
/// </remarks>
internal sealed class HashedTable
{
    private const int HeaderBytes = 12;

    private readonly byte[] _blob;
    private readonly int[] _starts;
    private readonly int _bucketBits;
    private readonly int _remainders;
    private readonly int _payloads;

    private HashedTable(byte[] blob)
    {
        _blob = blob;
        _bucketBits = blob[4];
        Count = BinaryPrimitives.ReadInt32LittleEndian(blob.AsSpan(8));
        var buckets = 1 << _bucketBits;
        _starts = new int[buckets + 1];
        for (var i = 0; i < buckets; i++)
            _starts[i + 1] = _starts[i] + blob[HeaderBytes + i];
        _remainders = HeaderBytes + buckets;
        _payloads = _remainders + 3 * Count;
    }

    /// <summary>Number of names.</summary>
    public int Count { get; }

    /// <summary>Loads an embedded table, by the name that <see cref="EmbeddedText.Open"/> takes.</summary>
    public static HashedTable Load(string name)
    {
        using var stream = EmbeddedText.Open(name);
        using var blob = new MemoryStream(1 << 21);
        stream.CopyTo(blob);
        return new HashedTable(blob.ToArray());
    }

    /// <summary>The entry of a name by its hash (<see cref="FoldedName.Hash"/>); -1 if there is none. <see cref="Payload"/> gives its bytes.</summary>
    public int Find(ulong hash)
    {
        if (hash == 0)
            return -1;
        var bucket = (int)(hash >> (64 - _bucketBits));
        var remainder = (int)(hash >> (40 - _bucketBits)) & 0xFFFFFF;
        for (var i = _starts[bucket]; i < _starts[bucket + 1]; i++)
        {
            var at = _remainders + 3 * i;
            var here = _blob[at] | _blob[at + 1] << 8 | _blob[at + 2] << 16;
            if (here == remainder)
                return i;
            if (here > remainder)
                return -1;
        }
        return -1;
    }

    /// <summary>One byte of an entry's payload.</summary>
    public byte Payload(int entry, int column) => _blob[_payloads + column * Count + entry];
}
