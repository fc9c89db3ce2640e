using System.Buffers.Binary;

namespace NewsSearch.Extraction.Topics.Models;

/// <summary>
/// Reads what <see cref="ModelWriter"/> wrote. A number that does not fit makes it fail for good: from then on it gives zeros,
/// and nobody reads beyond the end.
/// </summary>
internal ref struct ModelReader
{
    /// <summary>Bytes of a feature without a weight: key, rareness, a count.</summary>
    public const int SmallestFeature = sizeof(ulong) + sizeof(float) + 1;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    public ModelReader(ReadOnlySpan<byte> bytes, int start)
    {
        _bytes = bytes;
        _at = start;
    }

    public bool Failed { get; private set; }

    public readonly bool IsAtEnd => !Failed && _at == _bytes.Length;

    public readonly int Left => _bytes.Length - _at;

    public byte Byte(byte most)
    {
        var bytes = Bytes(1);
        return bytes.Length == 1 && bytes[0] <= most ? bytes[0] : (byte)Fail();
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (Failed || count < 0 || count > Left)
        {
            Fail();
            return [];
        }
        _at += count;
        return _bytes.Slice(_at - count, count);
    }

    /// <summary>A whole number from 0 to <paramref name="most"/>.</summary>
    public int Number(int most)
    {
        var value = 0L;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Bytes(1);
            if (next.Length == 0)
                return 0;
            value |= (long)(next[0] & 0x7F) << shift;
            if (next[0] < 0x80)
                return value <= most ? (int)value : Fail();
        }
        return Fail();
    }

    public short Short()
    {
        var bytes = Bytes(sizeof(short));
        return bytes.Length == 0 ? (short)0 : BinaryPrimitives.ReadInt16LittleEndian(bytes);
    }

    /// <summary>A finite number.</summary>
    public float Real()
    {
        var bytes = Bytes(sizeof(float));
        var value = bytes.Length == 0 ? 0 : BinaryPrimitives.ReadSingleLittleEndian(bytes);
        return float.IsFinite(value) ? value : Fail();
    }

    public ulong Key()
    {
        var bytes = Bytes(sizeof(ulong));
        return bytes.Length == 0 ? 0 : BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    private int Fail()
    {
        Failed = true;
        return 0;
    }
}
