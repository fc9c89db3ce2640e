using NewsSearch.Indexing.Storage;
using NewsSearch.Indexing.Writing;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Engine;

/// <summary>
/// The index in a folder: opened for reading as soon as there is one, and for writing when first written. Reads go side by
/// side, each in a state of its own; writes one after another. Thread-safe.
/// </summary>
internal sealed class OpenedIndex : IDisposable
{
    private readonly bool _readOnly;
    private readonly TimeProvider _time;
    private readonly int _threads;
    private readonly IndexDisk _disk;
    private readonly Lock _opening = new();
    private readonly Lock _writing = new();
    private NewsDirectory? _directory;
    private SearcherSource? _searchers;
    private StoryWriter? _writer;
    private bool _disposed;

    /// <param name="folder">Of the index.</param>
    /// <param name="readOnly">Whether nothing may be written.</param>
    /// <param name="time">The clock.</param>
    /// <param name="threads">How many take stories apart; 0 for one a processor.</param>
    /// <param name="disk">Where it lies.</param>
    /// <exception cref="NewsIndexNotFoundException">It is to be read only, and there is none.</exception>
    /// <exception cref="DamagedIndexException">It cannot be read.</exception>
    public OpenedIndex(string folder, bool readOnly, TimeProvider time, int threads, IndexDisk disk)
    {
        Folder = Path.GetFullPath(folder);
        _readOnly = readOnly;
        _time = time;
        _threads = threads;
        _disk = disk;
        if (!IndexFolder.Exists(Folder) && readOnly)
            throw new NewsIndexNotFoundException(Folder);
        Searchers();
    }

    public string Folder { get; }

    /// <summary>Null as long as there is no index.</summary>
    public SearcherSource? Searchers()
    {
        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_searchers is not null || !IndexFolder.Exists(Folder))
                return _searchers;
            _directory = new NewsDirectory(IndexFolder.SegmentsOf(Folder));
            return _searchers = new SearcherSource(IndexFolder.Open(Folder, _directory), _time, followsCommits: true);
        }
    }

    /// <param name="read">What is asked of a state of the index.</param>
    /// <param name="ofNothing">The answer where there is no index yet.</param>
    /// <param name="after">The cursor of the page before, which tells the state.</param>
    public T Read<T>(Func<SearcherLease, T> read, Func<T> ofNothing, string? after = null)
    {
        if (Searchers() is not { } searchers)
            return ofNothing();
        using var state = searchers.Acquire(SearchCursor.StateOf(after));
        try
        {
            return read(state);
        }
        catch (Exception broken) when (Damage.IsTold(broken) || Damage.IsLikely(broken) && Damage.IsIn(state.Reader))
        {
            throw new DamagedIndexException(Folder, broken.Message, broken);
        }
    }

    /// <summary>What is written can be read when this returns.</summary>
    public T Write<T>(Func<StoryWriter, T> write) => Alone(() =>
    {
        var writer = _writer ??= StoryWriter.Open(Folder, _time, new NewsSimilarity(), _threads, _disk);
        var result = write(writer);
        Searchers()?.Publish(writer.OpenReader());
        return result;
    });

    /// <summary>Whoever writes a file beside the segments holds the lock of the index for that long.</summary>
    public T WriteBeside<T>(Func<T> write) => Alone(() =>
    {
        if (!IndexFolder.Exists(Folder))
            throw new NewsIndexNotFoundException(Folder);
        using var taken = _writer is null ? WriteLock.Take(Folder, _time) : null;
        return write();
    });

    public void Dispose()
    {
        lock (_writing)
        {
            lock (_opening)
            {
                if (_disposed)
                    return;
                _disposed = true;
                _searchers?.Dispose();
                _writer?.Dispose();
                _directory?.Dispose();
            }
        }
    }

    private T Alone<T>(Func<T> write)
    {
        if (_readOnly)
            throw new InvalidOperationException("The index was opened for reading only.");
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return write();
        }
    }
}
