namespace NewsSearch.Indexing.Storage;

/// <summary>Replaces a small file of an index folder whole, so that a reader sees the old one or the new one.</summary>
internal static class DurableFile
{
    /// <summary>The file is on the disk when it returns. The caller holds the write lock.</summary>
    public static void Replace(string folder, string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(folder, name);
        var unfinished = path + ".new";
        using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
        Durability.SyncFolder(folder);
    }
}
