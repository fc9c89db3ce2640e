namespace NewsSearch.Indexing.Snapshots;

/// <summary>A file of a snapshot.</summary>
/// <param name="Name">Its path within the snapshot, with <c>/</c>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Digest">SHA-256, as hexadecimal digits.</param>
internal sealed record SnapshotFile(string Name, long Length, string Digest);
