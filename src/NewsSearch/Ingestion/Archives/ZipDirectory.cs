using System.Buffers.Binary;

namespace NewsSearch.Ingestion.Archives;

/// <summary>Looks at both ends of a zip archive.</summary>
internal static class ZipDirectory
{
    private const int EndBytes = 22;
    private const int LongestComment = 0xFFFF;
    private const int LargestEntry = 1 << 10;

    /// <summary>
    /// Whether a file begins as an archive does that somebody has packed. Office documents, books and programs are such
    /// archives, too; they are known by what they have in front.
    /// </summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0005\u0006"u8))
            return true;
        if (!head.StartsWith("PK\u0003\u0004"u8) || head.Length < 30)
            return false;
        var name = head[30..];
        return !name.StartsWith("[Content_Types].xml"u8) && !name.StartsWith("_rels/"u8) && !name.StartsWith("mimetype"u8) && !name.StartsWith("META-INF/"u8);
    }

    /// <summary>How many entries the directory at the end has room for, or claims, whichever is more; 0 where there is none.</summary>
    public static long Entries(Stream archive)
    {
        var tail = new byte[(int)Math.Min(archive.Length, EndBytes + LongestComment)];
        archive.Position = archive.Length - tail.Length;
        archive.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndBytes)
            return 0;
        long claimed = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        // Where 16 or 32 bits do not do, only the room that there is bounds the directory.
        if (claimed == ushort.MaxValue || start == uint.MaxValue)
            return claimed == ushort.MaxValue ? LargeCount(tail.AsSpan(0, end)) : claimed;
        var room = archive.Length - tail.Length + end - start;
        return Math.Max(claimed, room / LargestEntry);
    }

    /// <summary>The count in the record of 64 bits that stands before the end, where it stands within reach.</summary>
    private static long LargeCount(ReadOnlySpan<byte> before)
    {
        var record = before.LastIndexOf("PK\u0006\u0006"u8);
        return record < 0 || before.Length - record < 40 ? ushort.MaxValue : BinaryPrimitives.ReadInt64LittleEndian(before[(record + 32)..]);
    }
}
