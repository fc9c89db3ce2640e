namespace NewsSearch.Tests.Faults.Disks;

/// <summary>What can be done to a file of an index.</summary>
internal enum DiskOperation
{
    Open,
    Create,
    Write,
    Close,
    Delete,
    Sync,
    Move,
}
