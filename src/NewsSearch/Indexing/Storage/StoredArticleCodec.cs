using System.Buffers.Binary;
using System.Security.Cryptography;
using NewsSearch.Articles;
using NewsSearch.Indexing.Copies;
using NewsSearch.Indexing.Storage.Records;

namespace NewsSearch.Indexing.Storage;

/// <summary>
/// A version as the bytes of a stored field, and back: number (4 bytes), time of taking it in (8, milliseconds since 1970),
/// digest (32), key of the group of copies (8) and whether it was joined (1), low bytes first; then the article, by <see cref="ArticleRecord"/>. Thread-safe.
/// </summary>
/// <remarks>Records instead of JSON: a page shows ten stories, and reading them as JSON took half of the page's time.</remarks>
internal static class StoredArticleCodec
{
    private const int NumberAt = 0;
    private const int TimeAt = NumberAt + sizeof(int);
    private const int DigestAt = TimeAt + sizeof(long);
    private const int GroupAt = DigestAt + SHA256.HashSizeInBytes;
    private const int JoinedAt = GroupAt + sizeof(long);
    private const int HeaderLength = JoinedAt + 1;

    /// <summary>The article, with room before it for what only the index knows.</summary>
    public static byte[] Write(Article article)
    {
        var record = RecordWriter.OfThread();
        record.Raw(stackalloc byte[HeaderLength]);
        ArticleRecord.Write(record, article);
        return record.Written.ToArray();
    }

    /// <summary>Fills in what <see cref="Write"/> left open, and returns the same bytes.</summary>
    public static byte[] Complete(byte[] written, int number, DateTimeOffset ingestedAt, byte[] digest, CopyGroup group)
    {
        BinaryPrimitives.WriteInt32LittleEndian(written.AsSpan(NumberAt), number);
        BinaryPrimitives.WriteInt64LittleEndian(written.AsSpan(TimeAt), ingestedAt.ToUnixTimeMilliseconds());
        digest.CopyTo(written, DigestAt);
        BinaryPrimitives.WriteInt64LittleEndian(written.AsSpan(GroupAt), group.Key);
        written[JoinedAt] = group.Joined ? (byte)1 : (byte)0;
        return written;
    }

    /// <exception cref="InvalidDataException">The bytes are no stored article.</exception>
    public static StoryVersion Read(ReadOnlySpan<byte> bytes, StoryDetail detail = StoryDetail.Whole)
    {
        if (bytes.Length < HeaderLength)
            throw new InvalidDataException("The index holds a story that is cut off.");
        var record = new RecordReader(bytes[HeaderLength..]);
        return new StoryVersion(
            ArticleRecord.Read(ref record, detail),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[NumberAt..]),
            TimeOf(bytes),
            bytes[DigestAt..GroupAt].ToArray(),
            new CopyGroup(BinaryPrimitives.ReadInt64LittleEndian(bytes[GroupAt..]), bytes[JoinedAt] != 0));
    }

    private static DateTimeOffset TimeOf(ReadOnlySpan<byte> bytes)
    {
        var milliseconds = BinaryPrimitives.ReadInt64LittleEndian(bytes[TimeAt..]);
        return milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : throw new InvalidDataException("The index holds a story taken in at a time that does not exist.");
    }
}
