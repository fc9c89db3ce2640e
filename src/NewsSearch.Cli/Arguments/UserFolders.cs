namespace NewsSearch.Cli.Arguments;

/// <summary>The user's folders, as the XDG base directory specification names them; on Windows the local application data.</summary>
internal static class UserFolders
{
    public static string Data => Of("XDG_DATA_HOME", ".local/share");

    public static string Cache => Of("XDG_CACHE_HOME", ".cache");

    // The specification says that a way that is not absolute is to be ignored.
    private static string Of(string variable, string underHome)
    {
        if (Shell.Variable(variable) is { } named && Path.IsPathFullyQualified(named))
            return named;
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0 ? Path.Join(home, underHome) : Path.Join(Path.GetTempPath(), Verbs.Program);
    }
}
