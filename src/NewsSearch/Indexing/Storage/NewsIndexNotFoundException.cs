namespace NewsSearch.Indexing.Storage;

/// <summary>There is no index in the folder.</summary>
public sealed class NewsIndexNotFoundException(string path) : IOException(
    $"There is no index in {path}. Make one with 'newssearch index', or name another folder.")
{
    /// <summary>The folder that was looked in.</summary>
    public string Path { get; } = path;
}
