namespace NewsSearch.Ingestion.Files;

/// <summary>Keeps a manifest from reaching outside its own folder, by its words or by links.</summary>
internal static class ManifestPath
{
    /// <summary>Why <paramref name="path"/> must not be read; null where it lies inside <paramref name="folder"/>.</summary>
    public static string? Problem(string folder, string path)
    {
        if (path.IndexOfAny(['\\', '\0']) >= 0 || path[0] == '/' || path.Contains(':', StringComparison.Ordinal) && Path.IsPathRooted(path))
            return "its path is not relative, with slashes";
        var at = folder;
        foreach (var part in path.Split('/'))
        {
            if (part is "" or "." or "..")
                return "its path leaves the folder";
            at = Path.Join(at, part);
            if (new FileInfo(at).LinkTarget is not null)
                return "its path goes through a link";
        }
        return null;
    }
}
