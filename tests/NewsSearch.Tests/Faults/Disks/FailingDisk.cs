namespace NewsSearch.Tests.Faults.Disks;

/// <summary>A disk on which the operation of a given number fails, and some that follow.</summary>
/// <param name="at">Its number, from 1; 0 for none.</param>
/// <param name="times">How many operations fail from there on.</param>
internal sealed class FailingDisk(long at, long times) : IDiskWatcher
{
    private long _operations;

    public long Operations => Interlocked.Read(ref _operations);

    /// <summary>Whether an operation has failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether operations fail no more.</summary>
    public bool IsWell { get; set; }

    public void Before(DiskOperation operation, string name, long bytes)
    {
        var number = Interlocked.Increment(ref _operations);
        if (IsWell || at == 0 || number < at || number >= at + times)
            return;
        HasFailed = true;
        throw new IOException($"{operation} {name} fails, as it is meant to.", unchecked((int)0x80070005));
    }
}
