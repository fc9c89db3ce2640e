using Lucene.Net.Store;
using NewsSearch.Codecs;

namespace NewsSearch.Indexing.Storage;

/// <summary>
/// The files of an index, read with positioned reads: Lucene.Net's memory mapping is many times slower in parallel and can
/// crash. Hides <c>segments.gen</c>, a hint that stops an intact index from opening when it is damaged; Lucene finds the
/// newest commit by its file name. Locking is <c>WriteLock</c>'s business.
/// </summary>
internal class NewsDirectory : NIOFSDirectory
{
    private const string Hint = "segments.gen";

    public NewsDirectory(string path)
        : base(new DirectoryInfo(path), new SingleInstanceLockFactory()) =>
        // Whoever opens an index of ours, to write, read or check it, comes by here first.
        NewsCodecFactory.Register();

    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        return name == Hint
            ? throw new FileNotFoundException("Not consulted.", name)
            : PositionedInput.Open(Path.Combine(Directory.FullName, name), context);
    }

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        EnsureOpen();
        EnsureCanWrite(name);
        return new PositionedOutput(Path.Combine(Directory.FullName, name), () => Written(name));
    }

    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        EnsureOpen();
        return new PositionedSlicer(Path.Combine(Directory.FullName, name), context);
    }

    /// <summary>
    /// What was written and closed is what the next commit has to bring to the disk. Merges write beside commits: the set is
    /// Lucene's own, which it leaves to its lock to keep whole, and a file that got lost in it would never be synced.
    /// </summary>
    private void Written(string name)
    {
        lock (m_syncLock)
            m_staleFiles.Add(name);
    }
}
