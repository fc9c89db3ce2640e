namespace NewsSearch.Tests.Collections;

/// <summary>
/// Collections for measuring, which are not part of the repository: in the folder that NEWSSEARCH_SHARED names, or in
/// <c>shared</c> beside the repository.
/// </summary>
internal static class SharedData
{
    public const string Missing = "The shared collections are not on this machine; NEWSSEARCH_SHARED may name their folder.";

    public static string? Find(string name) => Find("data", name);

    /// <summary>A script that scores or makes input for one.</summary>
    public static string? FindTool(string name) => Find("tools", name);

    private static string? Find(string part, string name) => Candidates().Select(folder => Path.Combine(folder, part, name)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("NEWSSEARCH_SHARED") is { Length: > 0 } named)
        {
            yield return named;
            yield break;
        }
        for (var folder = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "NewsSearch.sln")) && Path.GetDirectoryName(folder) is { } beside)
                yield return Path.Combine(beside, "shared");
    }
}
