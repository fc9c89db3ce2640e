using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using NewsSearch.Articles;
using NewsSearch.Indexing.Copies;
using NewsSearch.Indexing.Documents;
using NewsSearch.Indexing.Storage;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Writing;

/// <summary>
/// The one writer of an index: takes batches, each of which is on disk whole when <see cref="Add"/> returns, or not at all.
/// After any failure Lucene's writer is rolled back and opened anew: a commit after a failed one reports success without
/// the failed batch, and disposing commits half of one. One thread at a time.
/// </summary>
internal sealed class StoryWriter : IDisposable
{
    private readonly IngestClock _clock;
    private readonly Similarity _similarity;
    private readonly WriteLock _lock;
    private readonly NewsDirectory _directory;
    private readonly SegmentWriting _segment;
    private readonly BatchWriter _batches;
    private readonly IDictionary<string, string> _commitData;
    private WriterSession? _session;

    private StoryWriter(string folder, WriteLock taken, TimeProvider time, Similarity similarity, int threads, IndexDisk disk)
    {
        _lock = taken;
        _clock = new IngestClock(time);
        _similarity = similarity;
        _segment = new SegmentWriting(similarity);
        _batches = new BatchWriter(_segment, _clock, threads > 0 ? threads : Environment.ProcessorCount);
        _directory = disk.Open(IndexFolder.SegmentsOf(folder));
        // Read first: a folder that cannot be read is not to be written to.
        using (var reader = IndexFolder.Open(folder, _directory))
            _commitData = IndexFolder.CommitDataAfter(reader.IndexCommit.UserData);
        _session = OpenSession();
    }

    /// <summary>Opens the index for writing, or makes an empty one; 0 threads: one a processor.</summary>
    /// <exception cref="IndexLockedException">Another process or another writer holds it.</exception>
    /// <exception cref="DamagedIndexException">It cannot be read.</exception>
    public static StoryWriter Open(string folder, TimeProvider time, Similarity similarity, int threads = 0, IndexDisk? disk = null)
    {
        var taken = WriteLock.Take(folder, time);
        try
        {
            IndexFolder.Create(folder, similarity, time, disk ?? IndexDisk.Real);
            return new StoryWriter(folder, taken, time, similarity, threads, disk ?? IndexDisk.Real);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Adds a batch and brings it to disk. The same batch again changes nothing.</summary>
    /// <exception cref="IOException">Nothing of the batch is in the index; earlier batches are.</exception>
    public BatchOutcome Add(IEnumerable<Article> batch, CancellationToken cancellationToken) =>
        Write(session => _batches.Add(session, batch, cancellationToken));

    /// <summary>Removes every version of the stories; unknown ids do nothing. Returns how many stories there were.</summary>
    public int Delete(IReadOnlyCollection<string> ids) => Write(session =>
    {
        var lookup = new StoryLookup(session.Reader);
        var known = ids.Distinct(StringComparer.Ordinal).Where(id => lookup.Find(id) is not null).ToList();
        session.Writer.DeleteDocuments([.. known.Select(id => new Term(FieldNames.Id, id))]);
        return known.Count;
    });

    /// <summary>
    /// Takes a story down for good: a tombstone becomes its newest version, and no other version replaces that. False where
    /// there is no story.
    /// </summary>
    public bool Kill(string id) => Write(session =>
    {
        if (new StoryLookup(session.Reader).Find(id) is not { } known)
            return false;
        var old = known.Latest;
        if (Tombstone.Is(old.Story.Article))
            return true;
        var story = new PreparedStory(Tombstone.Of(old.Story.Article, known.LatestNumber + 1, _clock.Now));
        _segment.RemoveLatest(session.Writer, id);
        _segment.Add(session.Writer, old, isLatest: false);
        _segment.Add(session.Writer, new IndexedVersion(story, known.LatestNumber + 1, _clock.Now, CopyGroup.Of(story.Digest)), isLatest: true);
        _segment.Flush(session.Writer);
        return true;
    });

    /// <summary>
    /// Joins all segments into one, which leaves out what was deleted. Needs room for the index once more while it lasts.
    /// </summary>
    public void Compact() => Write(session =>
    {
        session.Writer.ForceMerge(1);
        return true;
    });

    /// <summary>A reader of everything written so far; the caller disposes it.</summary>
    public DirectoryReader OpenReader() => (_session ??= OpenSession()).Writer.GetReader(applyAllDeletes: true);

    public void Dispose()
    {
        try
        {
            _session?.FinishMerges(_commitData);
        }
        catch (Exception failed) when (failed is IOException or MergePolicy.MergeException)
        {
            // Every batch is committed, so there is nothing to lose: what was not merged is merged when somebody writes again.
        }
        finally
        {
            // Disposing Lucene's writer would commit what a failure left behind.
            Abandon();
            _directory.Dispose();
            _lock.Dispose();
        }
    }

    /// <summary>Makes a change and commits it; after a failure of the disk it is tried once more from the last commit.</summary>
    private T Write<T>(Func<WriterSession, T> change)
    {
        try
        {
            return WriteOnce(change);
        }
        catch (IOException)
        {
            // Replaying is by key and digest: what did get through the first time counts as unchanged.
            return WriteOnce(change);
        }
    }

    private T WriteOnce<T>(Func<WriterSession, T> change)
    {
        try
        {
            var session = _session ??= OpenSession();
            _clock.Begin(session.Reader);
            _clock.Next();
            var result = change(session);
            session.Writer.SetCommitData(_commitData);
            session.Writer.Commit();
            session.Refresh();
            return result;
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    /// <summary>Drops everything since the last commit; the next write opens a new session.</summary>
    private void Abandon()
    {
        var session = _session;
        _session = null;
        _segment.Clear();
        session?.Dispose();
    }

    private WriterSession OpenSession() => new(new IndexWriter(_directory, WriterSettings.Make(_similarity)));
}
