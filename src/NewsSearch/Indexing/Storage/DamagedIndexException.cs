namespace NewsSearch.Indexing.Storage;

/// <summary>The index cannot be read: damaged, or of a format that this version does not know.</summary>
public sealed class DamagedIndexException(string path, string reason, Exception? inner = null) : IOException(
    $"The index {path} cannot be read: {reason}", inner)
{
    /// <summary>The index folder.</summary>
    public string Path { get; } = path;
}
