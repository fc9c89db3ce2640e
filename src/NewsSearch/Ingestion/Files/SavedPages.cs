namespace NewsSearch.Ingestion.Files;

/// <summary>Folders that browsers save beside a page, with its pictures and frames: <c>story.html</c> and <c>story_files</c>.</summary>
internal static class SavedPages
{
    private static readonly string[] s_endings = ["_files", ".files", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_file"];
    private static readonly string[] s_pages = [".html", ".htm", ".xhtml", ".html.gz", ".htm.gz"];

    /// <summary>Takes the folders out that belong to a page among <paramref name="entries"/>.</summary>
    public static void DropFolders(List<(string Path, bool IsFolder)> entries)
    {
        if (!entries.Exists(entry => entry.IsFolder && StemOf(entry.Path) is not null))
            return;
        var files = entries.Where(entry => !entry.IsFolder).Select(entry => entry.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        entries.RemoveAll(entry => entry.IsFolder && StemOf(entry.Path) is { } stem && s_pages.Any(page => files.Contains(stem + page)));
    }

    private static string? StemOf(string folder)
    {
        foreach (var ending in s_endings)
        {
            if (folder.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return folder[..^ending.Length];
        }
        return null;
    }
}
