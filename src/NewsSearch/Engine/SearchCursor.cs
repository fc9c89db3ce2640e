using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using Lucene.Net.Search;

namespace NewsSearch.Engine;

/// <summary>
/// Where a page ended: the key it was sorted by, the document and its id, and the state of the index that they belong to;
/// besides, what the next page must share with this one: query, clock, numbering. Opaque text that goes through URLs and
/// shells unescaped; its form has a number and a checksum, so that a damaged one is told from a foreign one.
/// </summary>
internal sealed record SearchCursor(ScoreDoc Last, int Rank, DateTimeOffset Now)
{
    private const byte Form = 2;
    private const byte ByScore = 1;
    private const byte ByTime = 2;
    private const int LongestId = 1024;

    // Form, order, state, fingerprint, clock, key, document, rank, then the id, then the checksum.
    private const int Head = 1 + 1 + 8 + 8 + 8 + 8 + 4 + 4;
    private const int Tail = 4;

    /// <param name="id">The id of the last hit's story, which tells two indexes apart.</param>
    /// <param name="state">The state of the index.</param>
    /// <param name="fingerprint">What the query is, by <see cref="RequestFingerprint"/>.</param>
    public string Write(string id, long state, ulong fingerprint)
    {
        var name = Encoding.UTF8.GetBytes(id);
        var length = Math.Min(name.Length, LongestId);
        var bytes = new byte[Head + length + Tail];
        bytes[0] = Form;
        bytes[1] = Last is FieldDoc ? ByTime : ByScore;
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(2), state);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(10), fingerprint);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(18), Now.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(26), Last is FieldDoc { Fields: [J2N.Numerics.Int64 time, ..] }
            ? time.ToInt64()
            : BitConverter.SingleToInt32Bits(Last.Score));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(34), Last.Doc);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(38), Rank);
        name.AsSpan(0, length).CopyTo(bytes.AsSpan(Head));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Head + length), Checksum(bytes.AsSpan(0, Head + length)));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Null for no cursor.</summary>
    /// <exception cref="StaleCursorException">It is damaged, or of another query or state of the index.</exception>
    public static SearchCursor? Read(string? text, long state, ulong fingerprint, Func<int, string?> idOf)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var bytes = Bytes(text) ?? throw new StaleCursorException("The cursor is damaged, or none that this program gave out. Start again without one.");
        if (bytes[0] != Form)
            throw new StaleCursorException("The cursor was given out by another version of this program. Start again without one.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(10)) != fingerprint)
            throw new StaleCursorException("The cursor belongs to another query, order or filter. Start again without one.");
        var document = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(34));
        if (BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(2)) != state || !IsOf(bytes.AsSpan(Head..^Tail), idOf(document)))
            throw new StaleCursorException("The index has changed since the cursor was given out, and the state that it belongs to is gone. Start again without one.");
        var key = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(26));
        var last = bytes[1] == ByTime
            ? new FieldDoc(document, float.NaN, [J2N.Numerics.Int64.GetInstance(key), J2N.Numerics.Int32.GetInstance(document)])
            : new ScoreDoc(document, BitConverter.Int32BitsToSingle((int)key));
        var now = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(18)));
        return new SearchCursor(last, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(38)), now);
    }

    /// <summary>The state of the index that a cursor is of; null for what is no cursor.</summary>
    public static long? StateOf(string? text) => text is { Length: > 0 } && Bytes(text) is [Form, ..] and var bytes
        ? BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(2))
        : null;

    /// <summary>The moment that the first page's relative dates counted from; null for what is no cursor.</summary>
    public static DateTimeOffset? NowOf(string? text) => text is { Length: > 0 } && Bytes(text) is [Form, ..] and var bytes
        ? DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(18)))
        : null;

    private static byte[]? Bytes(string text)
    {
        if (text.Length > (Head + LongestId + Tail) * 4 / 3 + 4 || !Base64Url.IsValid(text))
            return null;
        var bytes = Base64Url.DecodeFromChars(text);
        return bytes.Length >= Head + Tail && Checksum(bytes.AsSpan(..^Tail)) == BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(^Tail..))
            ? bytes
            : null;
    }

    private static bool IsOf(ReadOnlySpan<byte> start, string? id) =>
        id is not null && Encoding.UTF8.GetBytes(id) is var name && start.SequenceEqual(name.AsSpan(0, Math.Min(name.Length, LongestId)));

    /// <summary>FNV-1a, folded: against damage, not against malice.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var hash = RequestFingerprint.Start;
        foreach (var b in bytes)
            hash = RequestFingerprint.Add(hash, b);
        return (uint)(hash ^ hash >> 32);
    }
}
