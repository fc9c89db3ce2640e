namespace NewsSearch.Indexing.Snapshots;

/// <summary>What was to be restored is no snapshot, or a damaged one.</summary>
public sealed class SnapshotException(string path, string message) : IOException(message)
{
    /// <summary>The snapshot's folder.</summary>
    public string Path { get; } = path;
}
