namespace NewsSearch.Cli.Folders;

/// <summary>Indexes of the same stories that other builds of the program made: they would pile up.</summary>
internal static class OtherBuilds
{
    public static void Remove(string folder)
    {
        var own = Path.GetFileName(folder);
        var parent = Path.GetDirectoryName(folder)!;
        if (!Directory.Exists(parent))
            return;
        foreach (var other in Directory.EnumerateDirectories(parent))
        {
            if (Path.GetFileName(other) == own)
                continue;
            try
            {
                Directory.Delete(other, recursive: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // It is in use; it goes another time.
            }
        }
    }
}
