namespace NewsSearch.Tests.Faults.Disks;

/// <summary>
/// Everything that was done to the files of an index, in order, and after what of it each batch was acknowledged. The contents of
/// files are kept as of when they were closed.
/// </summary>
internal sealed class DiskLog : IDiskWatcher
{
    private readonly Lock _gate = new();
    private readonly List<Action<LossyDisk>> _events = [];
    private readonly List<int> _acknowledged = [];

    public int Count => _events.Count;

    public void Before(DiskOperation operation, string name, long bytes)
    {
    }

    public void Created(string folder, string name) => Add(disk => disk.Create(folder, name));

    public void Closed(string folder, string name)
    {
        var content = File.ReadAllBytes(Path.Combine(folder, name));
        Add(disk => disk.Fill(folder, name, content));
    }

    public void Deleted(string folder, string name, long length) => Add(disk => disk.Delete(folder, name));

    public void Synced(string folder, ICollection<string> names)
    {
        string[] synced = [.. names];
        Add(disk =>
        {
            foreach (var name in synced)
                disk.Sync(folder, name);
            disk.SyncFolder(folder);
        });
    }

    public void Moved(string from, string to) => Add(disk => disk.Move(from, to));

    public void FolderSynced(string folder) => Add(disk => disk.SyncFolder(folder));

    /// <summary>Everything so far has been acknowledged as one more batch.</summary>
    public void Acknowledge()
    {
        lock (_gate)
            _acknowledged.Add(_events.Count);
    }

    /// <summary>What the disk has been told when the power goes after so many operations.</summary>
    public LossyDisk DiskAt(int operations, string root)
    {
        var disk = new LossyDisk(root);
        for (var i = 0; i < operations; i++)
            _events[i](disk);
        return disk;
    }

    /// <summary>How many batches had been acknowledged by then.</summary>
    public int AcknowledgedAt(int operations) => _acknowledged.Count(at => at <= operations);

    private void Add(Action<LossyDisk> done)
    {
        lock (_gate)
            _events.Add(done);
    }
}
