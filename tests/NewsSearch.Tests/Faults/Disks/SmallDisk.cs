namespace NewsSearch.Tests.Faults.Disks;

/// <summary>A disk that takes so many bytes and no more, where no small file system can be mounted.</summary>
internal sealed class SmallDisk(long size) : IDiskWatcher
{
    private const int NoSpace = 28; // ENOSPC

    private long _used;

    public long Size { get; set; } = size;

    public void Before(DiskOperation operation, string name, long bytes)
    {
        if (operation == DiskOperation.Write && Interlocked.Add(ref _used, bytes) > Size)
        {
            Interlocked.Add(ref _used, -bytes);
            throw new IOException("No space left on device.", NoSpace);
        }
    }

    public void Deleted(string folder, string name, long length) => Interlocked.Add(ref _used, -length);
}
