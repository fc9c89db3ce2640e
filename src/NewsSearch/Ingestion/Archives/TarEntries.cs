using System.Globalization;
using System.Text;

namespace NewsSearch.Ingestion.Archives;

/// <summary>
/// Goes through a tar archive front to back, without seeking. .NET's own reader takes memory for as much of an entry's
/// attributes as its header claims; this one takes what it knows: long names of GNU and POSIX, sizes, times.
/// </summary>
internal static class TarEntries
{
    private const int LongestName = 1 << 15;

    /// <exception cref="InvalidDataException">The archive is damaged or cut off; thrown where reading comes to that.</exception>
    public static IEnumerable<ArchiveEntry> Of(Stream archive)
    {
        var block = new byte[TarHeader.Bytes];
        string? longName = null;
        long? longSize = null;
        while (ReadHeader(archive, block))
        {
            var header = new TarHeader(block);
            var (type, size) = (header.Type, longSize ?? header.Size);
            if (size < 0)
                throw new InvalidDataException("damaged tar data");
            using var content = new TarContent(archive, size);
            if (type is 'L' or 'x')
            {
                var bytes = content.Bytes(LongestName);
                if (type == 'L')
                    longName = Encoding.UTF8.GetString(bytes).TrimEnd('\0');
                else
                    ReadAttributes(bytes, ref longName, ref longSize);
                content.Skip();
                continue;
            }
            var name = longName ?? header.Name;
            var problem = type switch
            {
                '1' or '2' => "a link",
                '3' or '4' or '6' => "a device",
                'S' => "a file with holes",
                _ => null,
            };
            if (problem is not null)
                yield return new ArchiveEntry(name, null, null, null, problem);
            else if (type is '0' or '\0' or '7' && !name.EndsWith('/'))
                yield return new ArchiveEntry(name, header.Modified, null, () => content);
            // Links have no content, whatever their header says.
            if (type is not ('1' or '2' or '5'))
                content.Skip();
            (longName, longSize) = (null, null);
        }
    }

    private static bool ReadHeader(Stream archive, byte[] block)
    {
        var length = archive.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
        // Many archives end without the two empty blocks.
        if (length == 0)
            return false;
        if (length < block.Length)
            throw new InvalidDataException("tar data that was cut off");
        var header = new TarHeader(block);
        if (header.IsEnd)
            return false;
        return header.IsSound ? true : throw new InvalidDataException("damaged tar data");
    }

    /// <summary>"length key=value" and a line end, the length in digits and of all of it: values for the next header.</summary>
    private static void ReadAttributes(ReadOnlySpan<byte> bytes, ref string? name, ref long? size)
    {
        while (bytes.IndexOf((byte)' ') is > 0 and < 10 and var space)
        {
            if (!int.TryParse(bytes[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length <= space + 1 || length > bytes.Length)
                return;
            var attribute = bytes[(space + 1)..(length - 1)];
            bytes = bytes[length..];
            if (attribute.StartsWith("path="u8))
                name = Encoding.UTF8.GetString(attribute["path=".Length..]);
            else if (attribute.StartsWith("size="u8)
                && long.TryParse(attribute["size=".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                size = number;
        }
    }
}
