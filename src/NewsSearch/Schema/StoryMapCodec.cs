using System.Buffers;

namespace NewsSearch.Schema;

/// <summary>
/// A <see cref="StoryMap"/> as bytes: a layout number, then counts and differences as variable-length integers of seven
/// bits a byte, low bits first. About one byte a sentence and three a quote.
/// </summary>
internal static class StoryMapCodec
{
    private const byte Layout = 1;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_bytes;

    public static byte[] Write(StoryMap map)
    {
        var bytes = t_bytes ??= new ArrayBufferWriter<byte>(1024);
        bytes.ResetWrittenCount();
        bytes.Write([Layout]);
        Put(bytes, map.WordCount);
        Put(bytes, map.LedeEnd);
        PutStarts(bytes, map.ParagraphStarts);
        PutStarts(bytes, map.SentenceStarts);
        PutRanges(bytes, map.Brackets);
        PutRanges(bytes, map.Sections);
        Put(bytes, map.Quotes.Count);
        var last = 0;
        foreach (var quote in map.Quotes)
        {
            // Quotes are in the order of their starts; one may lie inside another.
            Put(bytes, quote.Start - last);
            Put(bytes, quote.End - quote.Start);
            Put(bytes, quote.Speaker + 1);
            last = quote.Start;
        }
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Replaces the contents of <paramref name="into"/>.</summary>
    /// <exception cref="InvalidDataException">The bytes are no story map.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, StoryMap into)
    {
        into.Clear();
        if (bytes.IsEmpty || bytes[0] != Layout)
            throw new InvalidDataException("The index holds a story map that cannot be read.");
        var at = 1;
        into.WordCount = Get(bytes, ref at);
        into.LedeEnd = Get(bytes, ref at);
        GetStarts(bytes, ref at, into.ParagraphStarts);
        GetStarts(bytes, ref at, into.SentenceStarts);
        GetRanges(bytes, ref at, into.Brackets);
        GetRanges(bytes, ref at, into.Sections);
        var last = 0;
        for (var left = Get(bytes, ref at); left > 0; left--)
        {
            var start = last + Get(bytes, ref at);
            var end = start + Get(bytes, ref at);
            into.Quotes.Add(new QuotePositions(start, end, Get(bytes, ref at) - 1));
            last = start;
        }
    }

    private static void PutStarts(ArrayBufferWriter<byte> bytes, List<int> starts)
    {
        Put(bytes, starts.Count);
        var last = 0;
        foreach (var start in starts)
        {
            Put(bytes, start - last);
            last = start;
        }
    }

    private static void PutRanges(ArrayBufferWriter<byte> bytes, List<PositionRange> ranges)
    {
        Put(bytes, ranges.Count);
        var last = 0;
        foreach (var range in ranges)
        {
            Put(bytes, range.Start - last);
            Put(bytes, range.End - range.Start);
            last = range.End;
        }
    }

    private static void GetStarts(ReadOnlySpan<byte> bytes, ref int at, List<int> into)
    {
        var last = 0;
        for (var left = Get(bytes, ref at); left > 0; left--)
            into.Add(last += Get(bytes, ref at));
    }

    private static void GetRanges(ReadOnlySpan<byte> bytes, ref int at, List<PositionRange> into)
    {
        var last = 0;
        for (var left = Get(bytes, ref at); left > 0; left--)
        {
            var start = last + Get(bytes, ref at);
            last = start + Get(bytes, ref at);
            into.Add(new PositionRange(start, last));
        }
    }

    private static void Put(ArrayBufferWriter<byte> bytes, int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var span = bytes.GetSpan(5);
        var used = 0;
        for (var rest = (uint)value; ; rest >>= 7)
        {
            if (rest < 0x80)
            {
                span[used++] = (byte)rest;
                break;
            }
            span[used++] = (byte)(rest | 0x80);
        }
        bytes.Advance(used);
    }

    private static int Get(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (at >= bytes.Length)
                break;
            var b = bytes[at++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
                return (int)value;
        }
        throw new InvalidDataException("The index holds a story map that ends too early.");
    }
}
