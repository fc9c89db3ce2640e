using System.Buffers.Binary;
using System.Text;

namespace NewsSearch.Indexing.Storage.Records;

/// <summary>
/// Writes values one after another: numbers in seven bits a byte, low bits first, negative ones folded in; text as its length
/// plus one and UTF-8, 0 for none. One thread at a time.
/// </summary>
internal sealed class RecordWriter
{
    /// <summary>Bytes that a thread keeps between records.</summary>
    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static RecordWriter? t_writer;

    private byte[] _bytes;
    private int _used;

    /// <param name="room">Bytes for which there is room at once.</param>
    public RecordWriter(int room) => _bytes = new byte[Math.Max(room, 64)];

    /// <summary>This thread's writer, empty: every story takes two records, each as long as itself. Only until it is asked for again.</summary>
    public static RecordWriter OfThread()
    {
        if (t_writer is not { } writer || writer._bytes.Length > MostKept)
            t_writer = writer = new RecordWriter(1 << 12);
        writer.Clear();
        return writer;
    }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _used);

    public void Clear() => _used = 0;

    public void Byte(byte value)
    {
        Reserve(1);
        _bytes[_used++] = value;
    }

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Number(long value)
    {
        Reserve(10);
        for (var rest = (ulong)((value << 1) ^ (value >> 63)); ; rest >>= 7)
        {
            if (rest < 0x80)
            {
                _bytes[_used++] = (byte)rest;
                return;
            }
            _bytes[_used++] = (byte)(rest | 0x80);
        }
    }

    public void Fixed(long value)
    {
        Reserve(sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.AsSpan(_used), value);
        _used += sizeof(long);
    }

    public void Fraction(double value) => Fixed(BitConverter.DoubleToInt64Bits(value));

    public void Raw(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length);
        value.CopyTo(_bytes.AsSpan(_used));
        _used += value.Length;
    }

    public void Text(string? value)
    {
        if (value is null)
            Number(0);
        else
            Text(value.AsSpan());
    }

    public void Text(ReadOnlySpan<char> value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Number(length + 1L);
        Reserve(length);
        _used += Encoding.UTF8.GetBytes(value, _bytes.AsSpan(_used));
    }

    public void Texts(IReadOnlyList<string> values)
    {
        Number(values.Count);
        for (var i = 0; i < values.Count; i++)
            Text(values[i]);
    }

    private void Reserve(int count)
    {
        if (_used + count > _bytes.Length)
            Array.Resize(ref _bytes, checked(Math.Max(_bytes.Length * 2, _used + count)));
    }
}
