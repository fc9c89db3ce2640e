using System.Buffers.Binary;

namespace NewsSearch.Codecs.Files;

/// <summary>Bytes being written, in memory that grows and is kept when cleared. One thread at a time.</summary>
internal sealed class GrowingBytes
{
    private const int LongestVariable = 10;

    private byte[] _bytes = new byte[256];

    public int Count { get; private set; }

    /// <summary>The memory itself; the first <see cref="Count"/> bytes are written.</summary>
    public byte[] Memory => _bytes;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Takes back what was written last.</summary>
    public void Remove(int count) => Count -= count;

    /// <summary>Changes a number that was written before.</summary>
    public void SetInt32(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(at, sizeof(int)), value);

    public void Byte(int value)
    {
        Room(1);
        _bytes[Count++] = (byte)value;
    }

    public void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Append(sizeof(int)), value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Append(sizeof(long)), value);

    /// <summary>Seven bits a byte, low ones first; the top bit says that more follow. For numbers from 0 up.</summary>
    public void Variable(int value)
    {
        Room(LongestVariable);
        var bytes = _bytes;
        var at = Count;
        var left = (uint)value;
        for (; left >= 0x80; left >>= 7)
            bytes[at++] = (byte)(left | 0x80);
        bytes[at++] = (byte)left;
        Count = at;
    }

    public void Variable(long value)
    {
        Room(LongestVariable);
        var left = (ulong)value;
        for (; left >= 0x80; left >>= 7)
            _bytes[Count++] = (byte)(left | 0x80);
        _bytes[Count++] = (byte)left;
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Append(bytes.Length));

    /// <summary>Room at the end, which the caller fills.</summary>
    public Span<byte> Append(int count)
    {
        Room(count);
        var room = _bytes.AsSpan(Count, count);
        Count += count;
        return room;
    }

    private void Room(int count)
    {
        if (Count + count > _bytes.Length)
            Array.Resize(ref _bytes, checked(Math.Max(_bytes.Length * 2, Count + count)));
    }
}
