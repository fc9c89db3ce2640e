namespace NewsSearch.Indexing.Snapshots;

/// <summary>There is something already where a snapshot or an index was to be made; nothing was changed.</summary>
public sealed class FolderOccupiedException(string path, string message) : IOException(message)
{
    /// <summary>The folder.</summary>
    public string Path { get; } = path;
}
