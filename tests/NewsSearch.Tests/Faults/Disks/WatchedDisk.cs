using NewsSearch.Indexing.Storage;

namespace NewsSearch.Tests.Faults.Disks;

/// <summary>A disk that a watcher looks over.</summary>
internal sealed class WatchedDisk(IDiskWatcher watcher) : IndexDisk
{
    public override NewsDirectory Open(string folder) => new WatchedDirectory(folder, watcher);

    public override void MoveFolder(string from, string to)
    {
        watcher.Before(DiskOperation.Move, from, 0);
        base.MoveFolder(from, to);
        watcher.Moved(from, to);
    }

    public override void SyncFolder(string folder)
    {
        watcher.Before(DiskOperation.Sync, folder, 0);
        base.SyncFolder(folder);
        watcher.FolderSynced(folder);
    }
}
