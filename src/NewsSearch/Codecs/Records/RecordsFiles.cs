namespace NewsSearch.Codecs.Records;

/// <summary>
/// The two files of a segment's stored stories: one record of bytes for a document, or none. A segment without records has
/// them too.
/// </summary>
/// <remarks>
/// <para><b>Records</b> (<c>.nrc</c>): blocks. A block is: a checksum of the rest of it (CRC-32, 4 bytes), so that a damaged
/// story is told when it is read and damage is never copied into a new file; how long the records together are; for each of
/// its documents the length of its record plus one, nought where it has none; the records, compressed together.</para>
/// <para><b>Blocks</b> (<c>.nrb</c>), read when the segment is opened: their number; for each, how many documents and how many
/// bytes it has.</para>
/// </remarks>
internal static class RecordsFiles
{
    public const string RecordsExtension = "nrc";
    public const string BlocksExtension = "nrb";

    public const string RecordsHeader = "NewsSearchRecords";
    public const string BlocksHeader = "NewsSearchRecordBlocks";

    /// <summary>
    /// Bytes after which a block ends, and documents: longer blocks are smaller on the disk, and dearer to read one story of.
    /// </summary>
    public const int BlockBytes = 1 << 14;

    public const int BlockDocuments = 1 << 10;

    /// <summary>Bytes below which a block is not copied but made anew: many small commits would leave many small blocks.</summary>
    public const int SmallBlock = BlockBytes / 2;
}
