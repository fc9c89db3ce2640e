using System.Buffers.Binary;
using System.Text;

namespace NewsSearch.Indexing.Storage.Records;

/// <summary>Reads what <see cref="RecordWriter"/> wrote, in the same order. Bytes that cannot be such a record give <see cref="InvalidDataException"/>.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public byte Byte() => _at < _bytes.Length ? _bytes[_at++] : throw CutOff();

    public bool Flag() => Byte() != 0;

    public long Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var b = Byte();
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
                return (long)(value >> 1) ^ -(long)(value & 1);
        }
        throw new InvalidDataException("The index holds a story with a number that never ends.");
    }

    public int Int() => Number() is var number and >= int.MinValue and <= int.MaxValue
        ? (int)number
        : throw new InvalidDataException("The index holds a story with a number that is too large.");

    /// <summary>How many values follow; each takes a byte at least, so that a damaged count cannot ask for more than there is.</summary>
    public int Count() => Int() is var count && count >= 0 && count <= _bytes.Length - _at ? count : throw CutOff();

    public long Fixed() => BinaryPrimitives.ReadInt64LittleEndian(Raw(sizeof(long)));

    public double Fraction() => BitConverter.Int64BitsToDouble(Fixed());

    public ReadOnlySpan<byte> Raw(int count)
    {
        if (count < 0 || count > _bytes.Length - _at)
            throw CutOff();
        _at += count;
        return _bytes.Slice(_at - count, count);
    }

    public string? Text() => Int() switch
    {
        0 => null,
        1 => "",
        var length => Encoding.UTF8.GetString(Raw(length - 1)),
    };

    /// <summary>A text that is always there.</summary>
    public string RequiredText() => Text() ?? throw new InvalidDataException("The index holds a story that lacks a text.");

    public IReadOnlyList<string> Texts()
    {
        var count = Count();
        if (count == 0)
            return [];
        var texts = new string[count];
        for (var i = 0; i < count; i++)
            texts[i] = RequiredText();
        return texts;
    }

    /// <summary>Steps over a text, which may be none.</summary>
    public void SkipText()
    {
        if (Int() is var length && length != 0)
            Raw(length - 1);
    }

    /// <summary>Steps over as many texts as are said to follow.</summary>
    public void SkipTexts()
    {
        for (var count = Count(); count > 0; count--)
            SkipText();
    }

    private static InvalidDataException CutOff() => new("The index holds a story that is cut off.");
}
