namespace NewsSearch.Indexing.Writing;

/// <summary>Another process is writing to the index. Nothing was changed; try again when it is done.</summary>
public sealed class IndexLockedException(string path, string holder) : IOException(
    $"The index {path} is being written by {holder}. Wait until it is done, or write to another index.")
{
    /// <summary>The index folder.</summary>
    public string Path { get; } = path;

    /// <summary>Who holds it, as far as known: process id, program and time.</summary>
    public string Holder { get; } = holder;
}
