using Lucene.Net.Index;
using NewsSearch.Indexing.Snapshots;
using NewsSearch.Indexing.Storage;
using NewsSearch.Indexing.Writing;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Engine.Upkeep;

/// <summary>Snapshots of an index, made and restored; each is checked as a whole before it counts.</summary>
internal static class IndexSnapshots
{
    private const string Unfinished = ".restored";

    /// <exception cref="FolderOccupiedException">There is something at <paramref name="snapshot"/> already.</exception>
    /// <exception cref="DamagedIndexException">The index cannot be read or is damaged; there is no snapshot then.</exception>
    public static SnapshotReport Make(string folder, string snapshot, CancellationToken cancellationToken)
    {
        long stories = 0;
        var files = SnapshotWriter.Write(
            folder,
            Path.GetFullPath(snapshot),
            copy =>
            {
                var check = IndexInspection.Check(copy, cancellationToken);
                if (!check.Ok)
                    throw new DamagedIndexException(folder, check.Problems[0]);
                stories = check.Articles;
            },
            cancellationToken);
        return new SnapshotReport(stories, files.Count, files.Sum(f => f.Length));
    }

    /// <summary>Makes an index of a snapshot, all of it or nothing.</summary>
    /// <param name="snapshot">The snapshot's folder.</param>
    /// <param name="folder">The index folder.</param>
    /// <param name="replace">Whether an index that is there already goes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends it; an index that was there stays.</param>
    /// <exception cref="SnapshotException">It is no snapshot, or damaged.</exception>
    /// <exception cref="FolderOccupiedException">There is an index already.</exception>
    /// <exception cref="IndexLockedException">Somebody writes to the index.</exception>
    public static SnapshotReport Restore(string snapshot, string folder, bool replace, TimeProvider time, CancellationToken cancellationToken)
    {
        snapshot = Path.GetFullPath(snapshot);
        folder = Path.GetFullPath(folder);
        // Read first: what is no snapshot should not leave a folder behind.
        var files = SnapshotList.Read(snapshot);
        using var taken = WriteLock.Take(folder, time);
        IndexFolder.Recover(folder, IndexDisk.Real);
        if (IndexFolder.Exists(folder) && !replace)
            throw new FolderOccupiedException(folder, $"There is an index in {folder} already; it is replaced only where that is asked for.");
        var unfinished = IndexFolder.ClearUnfinished(folder);
        ClearUnfinished(folder);
        try
        {
            SnapshotRestore.Copy(snapshot, unfinished, name => Path.Combine(folder, name + Unfinished), cancellationToken);
            var stories = Check(snapshot, unfinished, cancellationToken);
            BeginAnew(unfinished, time);
            HoldAlerts(folder);
            IndexFolder.Replace(folder);
            foreach (var name in IndexFolder.Beside)
                if (File.Exists(Path.Combine(folder, name + Unfinished)))
                    File.Move(Path.Combine(folder, name + Unfinished), Path.Combine(folder, name), overwrite: true);
                else
                    File.Delete(Path.Combine(folder, name));
            Durability.SyncFolder(folder);
            return new SnapshotReport(stories, files.Count, files.Sum(f => f.Length));
        }
        catch
        {
            ClearUnfinished(folder);
            IndexFolder.ClearUnfinished(folder);
            throw;
        }
    }

    private static void ClearUnfinished(string folder)
    {
        foreach (var name in IndexFolder.Beside)
            File.Delete(Path.Combine(folder, name + Unfinished));
    }

    /// <summary>A snapshot may come from anywhere: what it would start or call waits until somebody says so here.</summary>
    private static void HoldAlerts(string folder)
    {
        var file = Path.Combine(folder, AlertFile.FileName + Unfinished);
        if (!File.Exists(file))
            return;
        var (alerts, _) = AlertFile.Parse(File.ReadAllText(file));
        using var held = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None);
        held.Write(AlertFile.Print(alerts.Select(a => a with { Held = a.Held || a.Alert.Target is not null })));
        held.Flush(flushToDisk: true);
    }

    private static long Check(string snapshot, string segments, CancellationToken cancellationToken)
    {
        var check = IndexInspection.CheckSegments(snapshot, segments, cancellationToken);
        return check.Ok ? check.Articles : throw new SnapshotException(snapshot, $"{snapshot} is damaged: {check.Problems[0]}");
    }

    /// <summary>A commit that says that this is another index than the one the snapshot was made of: both may go on differently.</summary>
    private static void BeginAnew(string segments, TimeProvider time)
    {
        using var directory = new NewsDirectory(segments);
        var settings = WriterSettings.Make(new NewsSimilarity());
        settings.MergePolicy = NoMergePolicy.COMPOUND_FILES;
        using var writer = new IndexWriter(directory, settings);
        writer.SetCommitData(IndexFolder.NewCommitData(time));
        writer.Commit();
    }
}
