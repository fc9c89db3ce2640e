namespace NewsSearch.Benchmarks.Corpus;

/// <summary>Where the tree that is measured lies, and the data beside it.</summary>
internal static class Repository
{
    /// <summary>Names the folder of data and tools where it does not lie beside the repository.</summary>
    public const string SharedVariable = "NEWSSEARCH_SHARED";

    public static string Root { get; } = Find();

    /// <summary>The folder of data that is not part of the repository; need not exist.</summary>
    public static string Shared =>
        Environment.GetEnvironmentVariable(SharedVariable) is { Length: > 0 } given ? given : Path.Combine(Root, "..", "shared");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsSearch.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The benchmarks run inside the repository.");
    }
}
