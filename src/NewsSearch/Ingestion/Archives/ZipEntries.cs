using System.IO.Compression;

namespace NewsSearch.Ingestion.Archives;

/// <summary>Goes through a zip archive in the order of its directory, which needs a stream that can seek.</summary>
internal static class ZipEntries
{
    private const int UnixType = 0xF000;
    private const int DosFolder = 0x10;

    /// <exception cref="InvalidDataException">The directory is damaged, or holds more than <paramref name="mostEntries"/>.</exception>
    public static IEnumerable<ArchiveEntry> Of(Stream archive, int mostEntries)
    {
        // .NET reads the whole directory into memory at once.
        if (ZipDirectory.Entries(archive) > mostEntries)
            throw new InvalidDataException($"an archive of more than {mostEntries} entries");
        archive.Position = 0;
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in zip.Entries)
        {
            var type = (entry.ExternalAttributes >> 16) & UnixType;
            if (entry.FullName.EndsWith('/') || type == 0x4000 || (entry.ExternalAttributes & DosFolder) != 0 && entry.Length == 0)
                continue;
            var problem = type switch
            {
                0xA000 => "a link",
                0 or 0x8000 => null,
                _ => "a device",
            };
            if (entry.IsEncrypted)
                problem ??= "encrypted";
            // The archive says no zone; the order of versions is right in any one.
            var modified = new DateTimeOffset(entry.LastWriteTime.DateTime, TimeSpan.Zero);
            yield return new ArchiveEntry(entry.FullName, modified, entry.CompressedLength, problem is null ? () => Open(entry) : null, problem);
        }
    }

    private static UnzipStream Open(ZipArchiveEntry entry)
    {
        try
        {
            return new UnzipStream(entry.Open(), entry.Length);
        }
        catch (NotSupportedException)
        {
            throw new InvalidDataException("packed in a way that is not known");
        }
    }
}
