using System.Buffers;
using System.Buffers.Binary;

namespace NewsSearch.Extraction.Topics.Models;

/// <summary>Numbers to bytes: whole ones in as many as they need, seven bits each; others little-endian.</summary>
internal sealed class ModelWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);

    public void Byte(byte value) => Bytes([value]);

    public void Bytes(ReadOnlySpan<byte> values) => _bytes.Write(values);

    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
            Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    public void Short(short value)
    {
        BinaryPrimitives.WriteInt16LittleEndian(_bytes.GetSpan(sizeof(short)), value);
        _bytes.Advance(sizeof(short));
    }

    public void Real(float value)
    {
        BinaryPrimitives.WriteSingleLittleEndian(_bytes.GetSpan(sizeof(float)), value);
        _bytes.Advance(sizeof(float));
    }

    public void Key(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.GetSpan(sizeof(ulong)), value);
        _bytes.Advance(sizeof(ulong));
    }

    /// <summary>All that was written, and behind it what <paramref name="checksum"/> makes of that.</summary>
    public byte[] ToArray(Func<byte[], byte[]> checksum)
    {
        var written = _bytes.WrittenSpan.ToArray();
        return [.. written, .. checksum(written)];
    }
}
