namespace NewsSearch.Ingestion;

/// <summary>A path that was given is neither a file nor a folder. Nothing has been read then.</summary>
public sealed class StoryPathNotFoundException : IOException
{
    /// <summary>Says which path is missing.</summary>
    public StoryPathNotFoundException(string path)
        : base($"no such file or folder: {path}") => Path = path;

    /// <summary>The path as it was given.</summary>
    public string Path { get; }
}
