using System.Runtime.ExceptionServices;
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
    /// <summary>Stories that are taken apart side by side before one thread writes them; bounds the memory for that.</summary>
    private const int SliceSize = 64;

    /// <summary>The same where nothing goes side by side: what waits is what each collection of garbage finds alive.</summary>
    private const int SliceOfOneThread = 8;

    private readonly IngestClock _clock;
    private readonly Similarity _similarity;
    private readonly WriteLock _lock;
    private readonly NewsDirectory _directory;
    private readonly SegmentWriting _segment;
    private readonly CopyFinder _copies = new();
    private readonly int _threads;
    private readonly IDictionary<string, string> _commitData;
    private Session? _session;
    private int _flushes;

    private StoryWriter(string folder, WriteLock taken, TimeProvider time, Similarity similarity, int threads, IndexDisk disk)
    {
        _lock = taken;
        _clock = new IngestClock(time);
        _similarity = similarity;
        _threads = threads > 0 ? threads : Environment.ProcessorCount;
        _segment = new SegmentWriting(similarity);
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
        Write(session => Apply(session, batch, cancellationToken));

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
    private T Write<T>(Func<Session, T> change)
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

    private T WriteOnce<T>(Func<Session, T> change)
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

    private BatchOutcome Apply(Session session, IEnumerable<Article> batch, CancellationToken cancellationToken)
    {
        var outcome = default(BatchOutcome);
        var lookup = new StoryLookup(session.Reader);
        var pending = new Dictionary<string, KnownStory>(StringComparer.Ordinal);
        _copies.Begin(session.Reader);
        try
        {
            foreach (var slice in batch.Chunk(_threads == 1 ? SliceOfOneThread : SliceSize))
                outcome += Apply(session.Writer, slice, lookup, pending, cancellationToken);
        }
        finally
        {
            _copies.Clear();
        }
        _segment.Flush(session.Writer);
        return outcome;
    }

    private BatchOutcome Apply(
        IndexWriter writer, Article[] slice, StoryLookup lookup, Dictionary<string, KnownStory> pending, CancellationToken cancellationToken)
    {
        var digests = new byte[slice.Length][];
        SideBySide(slice.Length, i => digests[i] = StoryDigest.Of(slice[i].Original), cancellationToken);
        var known = new KnownStory?[slice.Length];
        for (var i = 0; i < slice.Length; i++)
            known[i] = pending.GetValueOrDefault(slice[i].Id) ?? lookup.Find(slice[i].Id);
        // Stories that are there already cost a look-up and no more.
        var prepared = new PreparedStory?[slice.Length];
        SideBySide(
            slice.Length, i => prepared[i] = known[i]?.Holds(digests[i]) == true ? null : new PreparedStory(slice[i], digests[i]), cancellationToken);
        var outcome = default(BatchOutcome);
        for (var i = 0; i < slice.Length; i++)
        {
            // The same story may have come twice in this slice.
            var now = pending.GetValueOrDefault(slice[i].Id) ?? known[i];
            if (prepared[i] is not { } story || now?.Holds(digests[i]) == true)
            {
                outcome += new BatchOutcome(0, 0, 1);
                continue;
            }
            var old = now?.Latest;
            if (old is not null && !Tombstone.Yields(old.Story.Article, old.Number, story.Article))
            {
                // It was taken down, and what came does not bring it back.
                outcome += new BatchOutcome(0, 0, 1);
                continue;
            }
            pending[slice[i].Id] = Put(writer, story, now, old);
            outcome += now is null ? new BatchOutcome(1, 0, 0) : new BatchOutcome(0, 1, 0);
        }
        foreach (var written in prepared)
            written?.Dispose();
        return outcome;
    }

    private void SideBySide(int count, Action<int> work, CancellationToken cancellationToken)
    {
        if (_threads == 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < count; i++)
                work(i);
            return;
        }
        var options = new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancellationToken };
        try
        {
            Parallel.For(0, count, options, work);
        }
        catch (AggregateException several)
        {
            // Callers are told of the first failure as if one thread had met it.
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }
    }

    private KnownStory Put(IndexWriter writer, PreparedStory story, KnownStory? known, IndexedVersion? old)
    {
        var id = story.Article.Id;
        var given = story.Article.Version is > 0 ? story.Article.Version.Value : 0;
        var number = known is null ? Math.Max(given, 1) : given > 0 && given != known.LatestNumber ? given : known.LatestNumber + 1;
        var version = new IndexedVersion(story, number, _clock.Now, _copies.GroupOf(story));
        if (known is null || old is null)
        {
            AddLatest(writer, version, isNew: true);
            return new KnownStory(() => LatestInBatch(writer, id), number, [story.Digest]);
        }
        if (number < known.LatestNumber)
        {
            // It came late: the source says itself that a newer one is there.
            _segment.Add(writer, version, isLatest: false);
            known.Digests.Add(story.Digest);
            return known;
        }
        // The old version stays, out of the default results; a commit makes both changes seen at once.
        _segment.RemoveLatest(writer, id);
        _segment.Add(writer, old, isLatest: false);
        AddLatest(writer, version, isNew: false);
        return new KnownStory(() => LatestInBatch(writer, id), number, [.. known.Digests, story.Digest]);
    }

    private void AddLatest(IndexWriter writer, IndexedVersion version, bool isNew)
    {
        _segment.Add(writer, version, isLatest: true);
        var flushed = _segment.EarlyFlushes != _flushes;
        if (flushed)
        {
            // What went to Lucene in the middle of a batch is looked up there from now on, or the batch would pile up here.
            _flushes = _segment.EarlyFlushes;
            _copies.Begin(writer.GetReader(applyAllDeletes: true), owned: true);
        }
        _copies.Add(version.Story, version.Group, isNew && !flushed);
    }

    /// <summary>The newest version of a story that this batch brought, read again: a batch does not hold its stories.</summary>
    private IndexedVersion LatestInBatch(IndexWriter writer, string id)
    {
        if (_segment.LatestOf(id) is { } version)
            return version;
        using var reader = writer.GetReader(applyAllDeletes: true);
        return new StoryLookup(reader).Find(id)?.Latest ?? throw new InvalidOperationException("A story of this batch went away.");
    }

    /// <summary>Drops everything since the last commit; the next write opens a new session.</summary>
    private void Abandon()
    {
        var session = _session;
        _session = null;
        _segment.Clear();
        session?.Dispose();
    }

    private Session OpenSession() => new(new IndexWriter(_directory, WriterSettings.Make(_similarity)));

    /// <summary>Lucene's writer from one opening to its end, with a reader of its last commit.</summary>
    private sealed class Session : IDisposable
    {
        public Session(IndexWriter writer)
        {
            Writer = writer;
            Reader = writer.GetReader(applyAllDeletes: true);
        }

        public IndexWriter Writer { get; }

        public DirectoryReader Reader { get; private set; }

        public void Refresh()
        {
            if (DirectoryReader.OpenIfChanged(Reader, Writer, applyAllDeletes: true) is not { } newer)
                return;
            Reader.Dispose();
            Reader = newer;
        }

        /// <summary>Lets merges under way end and keeps what they made.</summary>
        public void FinishMerges(IDictionary<string, string> commitData)
        {
            Writer.WaitForMerges();
            Writer.SetCommitData(commitData);
            Writer.Commit();
        }

        public void Dispose()
        {
            Reader.Dispose();
            try
            {
                Writer.Rollback();
            }
            catch (MergePolicy.MergeException)
            {
                // A merge under way was broken off; its segments are still there unmerged.
            }
        }
    }
}
