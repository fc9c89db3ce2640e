namespace NewsSearch.Tests.Examples;

/// <summary>Finds the files of the repository from where the tests were built.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "NewsSearch.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
