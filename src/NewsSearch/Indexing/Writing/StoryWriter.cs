using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using NewsSearch.Articles;
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
    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly Similarity _similarity;
    private readonly WriteLock _lock;
    private readonly NewsDirectory _directory;
    private readonly StoryBlock _block = new();
    private Session? _session;

    private StoryWriter(string folder, WriteLock taken, TimeProvider time, Similarity similarity)
    {
        _folder = folder;
        _lock = taken;
        _time = time;
        _similarity = similarity;
        _directory = new NewsDirectory(IndexFolder.SegmentsOf(folder));
        // Read first: a folder that cannot be read is not to be written to.
        IndexFolder.Open(folder, _directory).Dispose();
        _session = OpenSession();
    }

    /// <summary>Opens the index for writing, or makes an empty one.</summary>
    /// <exception cref="IndexLockedException">Another process or another writer holds it.</exception>
    /// <exception cref="DamagedIndexException">It cannot be read.</exception>
    public static StoryWriter Open(string folder, TimeProvider time, Similarity similarity)
    {
        var taken = WriteLock.Take(folder, time);
        try
        {
            IndexFolder.Create(folder, similarity);
            return new StoryWriter(folder, taken, time, similarity);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Adds a batch and brings it to disk. The same batch again changes nothing.</summary>
    /// <exception cref="IOException">Nothing of the batch is in the index; earlier batches are.</exception>
    public BatchOutcome Add(IReadOnlyList<Article> batch, CancellationToken cancellationToken) =>
        Write(session => Apply(session, batch, cancellationToken));

    /// <summary>Removes every version of the stories; unknown ids do nothing. Returns how many stories there were.</summary>
    public int Delete(IReadOnlyCollection<string> ids) => Write(session =>
    {
        var lookup = new StoryLookup(session.Reader);
        var known = ids.Distinct(StringComparer.Ordinal).Where(id => lookup.Find(id) is not null).ToList();
        session.Writer.DeleteDocuments([.. known.Select(id => new Term(FieldNames.Id, id))]);
        return known.Count;
    });

    /// <summary>A reader of everything written so far; the caller disposes it.</summary>
    public DirectoryReader OpenReader() => (_session ??= OpenSession()).Writer.GetReader(applyAllDeletes: true);

    public void Dispose()
    {
        try
        {
            _session?.FinishMerges();
        }
        finally
        {
            // Every batch is committed, so there is nothing to lose; disposing would commit what a failure left behind.
            Abandon();
            _block.Dispose();
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
            var result = change(session);
            session.Writer.SetCommitData(IndexFolder.CommitData());
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

    private BatchOutcome Apply(Session session, IReadOnlyList<Article> batch, CancellationToken cancellationToken)
    {
        var outcome = default(BatchOutcome);
        var lookup = new StoryLookup(session.Reader);
        var pending = new Dictionary<string, KnownStory>(StringComparer.Ordinal);
        foreach (var article in batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var digest = StoryDigest.Of(article.Original);
            var known = pending.GetValueOrDefault(article.Id) ?? lookup.Find(article.Id);
            if (known is not null && known.Holds(digest))
            {
                outcome += new BatchOutcome(0, 0, 1);
                continue;
            }
            pending[article.Id] = Put(session.Writer, article, digest, known);
            outcome += known is null ? new BatchOutcome(1, 0, 0) : new BatchOutcome(0, 1, 0);
        }
        return outcome;
    }

    private KnownStory Put(IndexWriter writer, Article article, byte[] digest, KnownStory? known)
    {
        var given = article.Version is > 0 ? article.Version.Value : 0;
        var number = known is null ? Math.Max(given, 1) : given > 0 && given != known.LatestNumber ? given : known.LatestNumber + 1;
        var version = new StoryVersion(article, number, _time.GetUtcNow(), digest);
        if (known is null)
        {
            writer.AddDocuments(_block.Of(version, isLatest: true));
            return new KnownStory(() => version, number, [digest]);
        }
        if (number < known.LatestNumber)
        {
            // It came late: the source says itself that a newer one is there.
            writer.AddDocuments(_block.Of(version, isLatest: false));
            known.Digests.Add(digest);
            return known;
        }
        // The old version stays, out of the default results: both blocks go in where the old one goes out, in one step.
        IReadOnlyList<IIndexableField>[] blocks = [.. _block.Of(known.Latest, isLatest: false), .. _block.Of(version, isLatest: true)];
        writer.UpdateDocuments(new Term(FieldNames.Latest, article.Id), blocks);
        return new KnownStory(() => version, number, [.. known.Digests, digest]);
    }

    /// <summary>Drops everything since the last commit; the next write opens a new session.</summary>
    private void Abandon()
    {
        var session = _session;
        _session = null;
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
        public void FinishMerges()
        {
            Writer.WaitForMerges();
            Writer.SetCommitData(IndexFolder.CommitData());
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
