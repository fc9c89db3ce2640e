namespace NewsSearch.Ingestion.Files;

/// <summary>
/// Finds the files to read. Given paths keep their order; inside a folder files come in ordinal order of their way from
/// it. Hidden entries, links to folders and <see cref="NotStories"/> are passed over; a folder with a manifest is read
/// through it. Holds the names of one branch of the tree at a time.
/// </summary>
internal static class FileWalk
{
    public static IEnumerable<FoundFile> Of(string given)
    {
        if (!Directory.Exists(given))
        {
            yield return new FoundFile(given);
            yield break;
        }
        var open = new Stack<(string Path, bool IsFolder)>();
        open.Push((given, true));
        while (open.TryPop(out var entry))
        {
            if (!entry.IsFolder)
            {
                yield return new FoundFile(entry.Path);
                continue;
            }
            if (File.Exists(Path.Join(entry.Path, CorpusManifest.FileName)))
            {
                foreach (var file in CorpusManifest.Files(entry.Path))
                    yield return file;
                continue;
            }
            if (Entries(entry.Path, out var problem) is not { } entries)
            {
                yield return new FoundFile(entry.Path, Problem: problem);
                continue;
            }
            foreach (var next in entries)
                open.Push(next);
        }
    }

    /// <summary>What lies in a folder, last first; null, with the problem, where it cannot be looked into.</summary>
    private static List<(string Path, bool IsFolder)>? Entries(string folder, out string? problem)
    {
        problem = null;
        var entries = new List<(string Path, bool IsFolder)>();
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                var isFolder = entry.Attributes.HasFlag(FileAttributes.Directory);
                var skipped = entry.Name[0] == '.' || entry.Attributes.HasFlag(FileAttributes.Hidden)
                    || (isFolder ? entry.LinkTarget is not null : NotStories.Contains(entry.Name));
                if (!skipped)
                    entries.Add((Path.Join(folder, entry.Name), isFolder));
            }
        }
        catch (Exception e) when (FileProblem.IsKnown(e))
        {
            problem = FileProblem.Of(e);
            return null;
        }
        SavedPages.DropFolders(entries);
        // A folder sorts as its files' paths do: with the separator after its name.
        entries.Sort((a, b) => string.CompareOrdinal(SortKey(b), SortKey(a)));
        return entries;
    }

    private static string SortKey((string Path, bool IsFolder) entry) => entry.IsFolder ? entry.Path + "/" : entry.Path;
}
