using System.Globalization;
using System.Text;
using NewsSearch.Indexing.Storage;

namespace NewsSearch.Indexing.Snapshots;

/// <summary>
/// Which files a snapshot has, in its <c>snapshot.tsv</c>: a heading with the version, then a line a file: its name, its length
/// and its SHA-256, with tabs between. Written last, so a snapshot without it is none. Names come from outside when a snapshot is
/// restored: only those that an index can have are taken.
/// </summary>
internal static class SnapshotList
{
    public const string FileName = "snapshot.tsv";

    private const string Heading = "# NewsSearch snapshot 1";
    private const string Segments = "lucene/";
    private const int LargestFile = 16 << 20;
    private const int LongestName = 100;
    private const int DigestLength = 64;

    public static string SegmentName(string file) => Segments + file;

    public static string Print(IEnumerable<SnapshotFile> files)
    {
        var text = new StringBuilder(Heading).Append('\n');
        foreach (var file in files)
            text.Append(CultureInfo.InvariantCulture, $"{file.Name}\t{file.Length}\t{file.Digest}\n");
        return text.ToString();
    }

    /// <exception cref="SnapshotException">There is no list, or it is none.</exception>
    public static IReadOnlyList<SnapshotFile> Read(string snapshot)
    {
        var file = new FileInfo(Path.Combine(snapshot, FileName));
        if (!file.Exists)
            throw new SnapshotException(snapshot, $"{snapshot} is no snapshot: it has no {FileName}.");
        if (file.Length > LargestFile)
            throw new SnapshotException(snapshot, $"{snapshot} is no snapshot: its {FileName} has {file.Length} bytes.");
        return Parse(snapshot, File.ReadAllText(file.FullName, Encoding.UTF8));
    }

    /// <exception cref="SnapshotException">The text is no list, or names what no snapshot has.</exception>
    public static IReadOnlyList<SnapshotFile> Parse(string snapshot, string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        if (lines[0] != Heading)
            throw new SnapshotException(snapshot, $"{snapshot} is no snapshot that this program knows: its {FileName} does not begin with '{Heading}'.");
        var files = new List<SnapshotFile>(lines.Length);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Split('\t') is not [var name, var length, { Length: DigestLength } digest]
                || !long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) || !digest.All(char.IsAsciiHexDigitLower))
                throw new SnapshotException(snapshot, string.Create(CultureInfo.InvariantCulture, $"{FileName}, line {i + 1}: not a name, a length and a SHA-256 with tabs between."));
            if (!IsSafe(name) || !names.Add(name))
                throw new SnapshotException(snapshot, string.Create(CultureInfo.InvariantCulture, $"{FileName}, line {i + 1}: no name of a file that an index has, or one that was there before."));
            files.Add(new SnapshotFile(name, bytes, digest));
        }
        return files;
    }

    /// <summary>Whether a name is one that an index of ours gives to a file, and so stays within its folder.</summary>
    public static bool IsSafe(string name)
    {
        if (IndexFolder.IsBeside(name))
            return true;
        if (name.Length > LongestName || !name.StartsWith(Segments, StringComparison.Ordinal))
            return false;
        var file = name.AsSpan(Segments.Length);
        if (file.Length == 0 || file[0] is not ('_' or 's'))
            return false;
        foreach (var c in file)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.'))
                return false;
        return true;
    }
}
