using System.Text;
using NewsSearch.Indexing.Storage;

namespace NewsSearch.Indexing.Snapshots;

/// <summary>
/// Copies the newest commit of an index, with what lies beside the segments, into a folder of its own, which is an index itself and
/// has a list of its files beside. The folder has its name when all of it is on the disk, and not before.
/// </summary>
internal static class SnapshotWriter
{
    /// <param name="folder">The index.</param>
    /// <param name="snapshot">A folder that is not there yet, or empty.</param>
    /// <param name="verify">Is given the finished copy before it gets its name; what it throws undoes all.</param>
    /// <param name="cancellationToken">Ends it; nothing stays.</param>
    /// <exception cref="FolderOccupiedException">There is something there already.</exception>
    /// <exception cref="DamagedIndexException">The index cannot be read.</exception>
    public static IReadOnlyList<SnapshotFile> Write(string folder, string snapshot, Action<string> verify, CancellationToken cancellationToken)
    {
        if (File.Exists(snapshot) || Directory.Exists(snapshot) && Directory.EnumerateFileSystemEntries(snapshot).Any())
            throw new FolderOccupiedException(snapshot, $"{snapshot} is there already; a snapshot is made in a folder of its own.");
        var unfinished = Path.TrimEndingDirectorySeparator(snapshot) + ".new";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(IndexFolder.SegmentsOf(unfinished));
        try
        {
            var files = Copy(folder, unfinished, cancellationToken);
            verify(unfinished);
            using (var list = new MemoryStream(Encoding.UTF8.GetBytes(SnapshotList.Print(files))))
                FileCopy.Write(list, Path.Combine(unfinished, SnapshotList.FileName), cancellationToken);
            Durability.SyncFolder(IndexFolder.SegmentsOf(unfinished));
            Durability.SyncFolder(unfinished);
            if (Directory.Exists(snapshot))
                Directory.Delete(snapshot);
            Directory.Move(unfinished, snapshot);
            Durability.SyncFolder(Path.GetDirectoryName(snapshot)!);
            return files;
        }
        catch
        {
            Directory.Delete(unfinished, recursive: true);
            throw;
        }
    }

    private static List<SnapshotFile> Copy(string folder, string to, CancellationToken cancellationToken)
    {
        var files = new List<SnapshotFile>();
        using (var commit = OpenedCommit.Of(folder))
            foreach (var (name, content) in commit.Files)
                files.Add(Copied(content, SnapshotList.SegmentName(name), to, cancellationToken));
        foreach (var name in IndexFolder.Beside)
        {
            if (!File.Exists(Path.Combine(folder, name)))
                continue;
            using var content = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            files.Add(Copied(content, name, to, cancellationToken));
        }
        return files;
    }

    private static SnapshotFile Copied(Stream content, string name, string to, CancellationToken cancellationToken)
    {
        var (length, digest) = FileCopy.Write(content, Path.Combine(to, name), cancellationToken);
        return new SnapshotFile(name, length, digest);
    }
}
