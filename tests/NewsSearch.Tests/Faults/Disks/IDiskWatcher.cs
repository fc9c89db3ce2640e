namespace NewsSearch.Tests.Faults.Disks;

/// <summary>Is asked before and told after everything that is done to the files of an index. Thread-safe: segments are merged beside.</summary>
internal interface IDiskWatcher
{
    /// <summary>What it throws, the operation throws, and nothing is done.</summary>
    void Before(DiskOperation operation, string name, long bytes);

    void Created(string folder, string name)
    {
    }

    void Closed(string folder, string name)
    {
    }

    void Deleted(string folder, string name, long length)
    {
    }

    void Synced(string folder, ICollection<string> names)
    {
    }

    void Moved(string from, string to)
    {
    }

    void FolderSynced(string folder)
    {
    }
}
