using Lucene.Net.Index;
using NewsSearch.Indexing.Storage;

namespace NewsSearch.Engine;

/// <summary>
/// Hands out searchers of the newest state of an index. A state stays open as long as a search uses it, however many newer
/// ones there are. Thread-safe.
/// </summary>
internal sealed class SearcherSource : IDisposable
{
    /// <summary>How long a reader of another process's index may lag behind its commits.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly KeptStates _kept;
    private DirectoryReader _reader;
    private long _lookedAt;
    private bool _followsCommits;

    /// <param name="reader">The first state; owned from here on.</param>
    /// <param name="time">The clock.</param>
    /// <param name="followsCommits">Whether commits of other processes are to be noticed.</param>
    public SearcherSource(DirectoryReader reader, TimeProvider time, bool followsCommits)
    {
        _reader = reader;
        _time = time;
        _kept = new KeptStates(time);
        _followsCommits = followsCommits;
        _lookedAt = time.GetTimestamp();
    }

    /// <summary>The newest state, or one that was kept; to be given back by disposing it.</summary>
    /// <param name="version">The version of the state that is wanted, if it is still there.</param>
    public SearcherLease Acquire(long? version = null)
    {
        lock (_gate)
        {
            if (version is { } wanted && _kept.Of(wanted) is { } kept)
            {
                kept.IncRef();
                return new SearcherLease(kept);
            }
            if (_followsCommits && _time.GetElapsedTime(_lookedAt) > s_patience)
            {
                _lookedAt = _time.GetTimestamp();
                if (Newer() is { } newer)
                    Replace(newer);
            }
            _reader.IncRef();
            return new SearcherLease(_reader);
        }
    }

    /// <summary>Keeps a state open for those who page through it.</summary>
    public void Keep(DirectoryReader reader)
    {
        lock (_gate)
            _kept.Keep(reader);
    }

    /// <summary>Puts a newer state in place of the present one; this process writes from now on.</summary>
    public void Publish(DirectoryReader newer)
    {
        lock (_gate)
        {
            _followsCommits = false;
            Replace(newer);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _kept.Clear();
            _reader.DecRef();
        }
    }

    /// <summary>
    /// The newest commit; null where it is the present one. Lucene takes segments of the same name for the same, which they are
    /// not where another index was put in the folder, as by a restore: then all is opened anew.
    /// </summary>
    private DirectoryReader? Newer()
    {
        try
        {
            // Versions are counted in each index by itself, so the same one says nothing of another index.
            var newest = new SegmentInfos();
            newest.Read(_reader.Directory);
            if (IndexFolder.AreOfOneIndex(_reader.IndexCommit.UserData, newest.UserData))
                return newest.Version == _reader.Version ? null : DirectoryReader.OpenIfChanged(_reader);
            _kept.Clear();
            return DirectoryReader.Open(_reader.Directory);
        }
        catch (Exception gone) when (gone is IndexNotFoundException or DirectoryNotFoundException)
        {
            // It is just being replaced; what is open can be read until then.
            return null;
        }
    }

    private void Replace(DirectoryReader newer)
    {
        var old = _reader;
        _reader = newer;
        old.DecRef();
    }
}
