namespace NewsSearch.Ingestion.Archives;

/// <summary>
/// A copy of a stream that can seek, for zip archives that come through a pipe or lie in another archive: their directory
/// stands at the end. It lies in the system's temporary folder under a name of its own and goes with the stream.
/// </summary>
internal static class SeekableCopy
{
    public static FileStream Of(Stream stream)
    {
        var path = Path.Join(Path.GetTempPath(), $"newssearch-{Path.GetRandomFileName()}");
        var copy = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            stream.CopyTo(copy);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }
}
