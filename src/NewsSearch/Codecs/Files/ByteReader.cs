using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsSearch.Codecs.Files;

/// <summary>Reads what <see cref="GrowingBytes"/> wrote. Every read past the end, and every number too long, is told as damage.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly int Position => _at;

    public readonly int Left => _bytes.Length - _at;

    public int Byte()
    {
        if ((uint)_at >= (uint)_bytes.Length)
            throw Ended();
        return _bytes[_at++];
    }

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(sizeof(long)));

    /// <summary>A number of up to 31 bits.</summary>
    public int Variable()
    {
        if ((uint)_at < (uint)_bytes.Length && _bytes[_at] < 0x80)
            return _bytes[_at++];
        var value = VariableLong();
        return value <= int.MaxValue ? (int)value : throw TooLarge();
    }

    /// <summary>A number of up to 63 bits.</summary>
    public long VariableLong() => (uint)_at < (uint)_bytes.Length && _bytes[_at] < 0x80 ? _bytes[_at++] : Longer();

    /// <summary>A number and where the next one is. Most are of a byte or two, and which of them the processor would often guess wrong.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (long Number, int Next) Short(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + 1 < bytes.Length && (bytes[at] & bytes[at + 1]) < 0x80)
        {
            var two = bytes[at] >> 7;
            return ((bytes[at] & 0x7F) | ((bytes[at + 1] & -two) << 7), at + 1 + two);
        }
        var rest = new ByteReader(bytes[at..]);
        return (rest.VariableLong(), at + rest.Position);
    }

    private long Longer()
    {
        long value = 0;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var b = Byte();
            value |= (long)(b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
        throw TooLarge();
    }

    /// <summary>Goes past a number, whatever its length.</summary>
    public void SkipVariable()
    {
        while (Byte() >= 0x80)
        {
        }
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if ((uint)count > (uint)Left)
            throw Ended();
        var read = _bytes.Slice(_at, count);
        _at += count;
        return read;
    }

    private static CorruptIndexException Ended() => new("A file of the index ends in the middle of an entry.");

    private static CorruptIndexException TooLarge() => new("A file of the index holds a number that is too large.");
}
