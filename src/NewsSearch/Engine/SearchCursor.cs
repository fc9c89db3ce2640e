using System.Buffers.Binary;
using System.Buffers.Text;
using Lucene.Net.Search;

namespace NewsSearch.Engine;

/// <summary>
/// Where a page ended: document, score or time, and the state of the index that both belong to. Text that goes through
/// URLs and shells unescaped.
/// </summary>
internal static class SearchCursor
{
    private const int Length = 1 + 8 + 4 + 8;
    private const byte ByScore = 1;
    private const byte ByTime = 2;

    public static string Write(ScoreDoc last, long state)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = last is FieldDoc ? ByTime : ByScore;
        BinaryPrimitives.WriteInt64LittleEndian(bytes[1..], state);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[9..], last.Doc);
        var key = last is FieldDoc { Fields: [var time, ..] }
            ? time is J2N.Numerics.Int64 boxed ? boxed.ToInt64() : Convert.ToInt64(time, System.Globalization.CultureInfo.InvariantCulture)
            : BitConverter.SingleToInt32Bits(last.Score);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[13..], key);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Null for no cursor.</summary>
    /// <exception cref="StaleCursorException">It is none of ours, or of another state of the index.</exception>
    public static ScoreDoc? Read(string? text, long state)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        Span<byte> bytes = stackalloc byte[Length];
        if (text.Length > 64 || !Base64Url.TryDecodeFromChars(text, bytes, out var read) || read != Length || bytes[0] is not (ByScore or ByTime))
            throw new StaleCursorException("The cursor is none that this program gave out. Start again without one.");
        if (BinaryPrimitives.ReadInt64LittleEndian(bytes[1..]) != state)
            throw new StaleCursorException("The index has changed since the cursor was given out. Start again without one.");
        var document = BinaryPrimitives.ReadInt32LittleEndian(bytes[9..]);
        var key = BinaryPrimitives.ReadInt64LittleEndian(bytes[13..]);
        return bytes[0] == ByTime
            ? new FieldDoc(document, float.NaN, [J2N.Numerics.Int64.GetInstance(key), J2N.Numerics.Int32.GetInstance(document)])
            : new ScoreDoc(document, BitConverter.Int32BitsToSingle((int)key));
    }
}
