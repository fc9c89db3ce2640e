using System.Globalization;
using NewsSearch.Indexing.Storage;

namespace NewsSearch.Indexing.Snapshots;

/// <summary>Copies the files of a snapshot to where an index is being made, and compares each with the list.</summary>
internal static class SnapshotRestore
{
    /// <param name="snapshot">The snapshot's folder.</param>
    /// <param name="segments">A folder that is not there yet, for the segments.</param>
    /// <param name="beside">Gives the file, not there yet, for one that lies beside the segments.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="SnapshotException">It is no snapshot, a name is none of an index, or a file is missing or another one.</exception>
    public static void Copy(string snapshot, string segments, Func<string, string> beside, CancellationToken cancellationToken)
    {
        var files = SnapshotList.Read(snapshot);
        Directory.CreateDirectory(segments);
        foreach (var file in files)
            Copy(snapshot, file, IndexFolder.IsBeside(file.Name) ? beside(file.Name) : Path.Combine(segments, file.Name[SnapshotList.SegmentName("").Length..]), cancellationToken);
    }

    private static void Copy(string snapshot, SnapshotFile file, string to, CancellationToken cancellationToken)
    {
        var path = Path.Combine(snapshot, file.Name);
        var there = new FileInfo(path);
        if (!there.Exists)
            throw new SnapshotException(snapshot, $"{snapshot} is not whole: {file.Name} is missing.");
        // A link could lead out of the snapshot.
        if (there.LinkTarget is not null)
            throw new SnapshotException(snapshot, $"{snapshot} cannot be restored: {file.Name} is a link.");
        if (there.Length != file.Length)
            throw new SnapshotException(snapshot, string.Create(CultureInfo.InvariantCulture, $"{snapshot} is damaged: {file.Name} has {there.Length} bytes where it had {file.Length}."));
        using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (FileCopy.Write(from, to, cancellationToken) is var (length, digest) && (length != file.Length || digest != file.Digest))
            throw new SnapshotException(snapshot, $"{snapshot} is damaged: {file.Name} is not what it was.");
    }
}
