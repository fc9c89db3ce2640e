using System.Runtime.ExceptionServices;
using Lucene.Net.Index;
using NewsSearch.Articles;
using NewsSearch.Indexing.Copies;
using NewsSearch.Indexing.Documents;
using NewsSearch.Indexing.Storage;

namespace NewsSearch.Indexing.Writing;

/// <summary>
/// Takes a batch apart and writes what it brings: stories that are new, new versions of others, each with its group of copies.
/// What the index holds already costs a look-up. One thread at a time.
/// </summary>
/// <param name="segment">Makes documents of them.</param>
/// <param name="clock">When they came.</param>
/// <param name="threads">How many take stories apart.</param>
internal sealed class BatchWriter(SegmentWriting segment, IngestClock clock, int threads)
{
    /// <summary>Stories that are taken apart side by side before one thread writes them; bounds the memory for that.</summary>
    private const int SliceSize = 64;

    /// <summary>The same where nothing goes side by side: what waits is what each collection of garbage finds alive.</summary>
    private const int SliceOfOneThread = 32;

    private readonly CopyFinder _copies = new();
    // What a batch brought so far. The batches of an archive are of one size, and so is the room for this.
    private readonly Dictionary<string, KnownStory> _pending = new(StringComparer.Ordinal);
    // New stories of the slice at hand, which are written together.
    private readonly List<IndexedVersion> _waiting = [];

    /// <summary>Writes what is new of a batch, for the session to commit.</summary>
    public BatchOutcome Add(WriterSession session, IEnumerable<Article> batch, CancellationToken cancellationToken)
    {
        var outcome = default(BatchOutcome);
        var lookup = new StoryLookup(session.Reader);
        Func<string, IndexedVersion> latest = id => LatestInBatch(session.Writer, id);
        _copies.Begin(session.Reader);
        try
        {
            foreach (var slice in batch.Chunk(threads == 1 ? SliceOfOneThread : SliceSize))
                outcome += Apply(session.Writer, slice, lookup, latest, cancellationToken);
        }
        finally
        {
            _copies.Clear();
            _pending.Clear();
            _waiting.Clear();
        }
        segment.Flush(session.Writer);
        return outcome;
    }

    private BatchOutcome Apply(
        IndexWriter writer, Article[] slice, StoryLookup lookup, Func<string, IndexedVersion> latest, CancellationToken cancellationToken)
    {
        var digests = new byte[slice.Length][];
        SideBySide(slice.Length, i => digests[i] = StoryDigest.Of(slice[i].Original), cancellationToken);
        var known = new KnownStory?[slice.Length];
        for (var i = 0; i < slice.Length; i++)
            known[i] = _pending.GetValueOrDefault(slice[i].Id) ?? lookup.Find(slice[i].Id);
        // Stories that are there already cost a look-up and no more.
        var prepared = new PreparedStory?[slice.Length];
        SideBySide(
            slice.Length, i => prepared[i] = known[i]?.Holds(digests[i]) == true ? null : new PreparedStory(slice[i], digests[i]), cancellationToken);
        var outcome = default(BatchOutcome);
        var flushed = false;
        for (var i = 0; i < slice.Length; i++)
        {
            // The same story may have come twice in this slice.
            var now = _pending.GetValueOrDefault(slice[i].Id) ?? known[i];
            if (prepared[i] is not { } story || now?.Holds(digests[i]) == true)
            {
                outcome += new BatchOutcome(0, 0, 1);
                continue;
            }
            if (now is not null)
                // The version before may be of this slice.
                flushed |= WriteWaiting(writer);
            var old = now?.Latest;
            if (old is not null && !Tombstone.Yields(old.Story.Article, old.Number, story.Article))
            {
                // It was taken down, and what came does not bring it back.
                outcome += new BatchOutcome(0, 0, 1);
                continue;
            }
            _pending[slice[i].Id] = Put(writer, story, now, old, latest);
            outcome += now is null ? new BatchOutcome(1, 0, 0) : new BatchOutcome(0, 1, 0);
        }
        flushed |= WriteWaiting(writer) || segment.FlushIfLarge(writer);
        if (flushed)
        {
            // What went to Lucene in the middle of a batch is looked up there from now on, or the batch would pile up here.
            segment.Flush(writer);
            _copies.Begin(writer.GetReader(applyAllDeletes: true), owned: true);
        }
        foreach (var written in prepared)
            written?.Dispose();
        return outcome;
    }

    private void SideBySide(int count, Action<int> work, CancellationToken cancellationToken)
    {
        if (threads == 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < count; i++)
                work(i);
            return;
        }
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
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

    private KnownStory Put(IndexWriter writer, PreparedStory story, KnownStory? known, IndexedVersion? old, Func<string, IndexedVersion> latest)
    {
        var id = story.Article.Id;
        var given = story.Article.Version is > 0 ? story.Article.Version.Value : 0;
        var number = known is null ? Math.Max(given, 1) : given > 0 && given != known.LatestNumber ? given : known.LatestNumber + 1;
        var version = new IndexedVersion(story, number, clock.Now, _copies.GroupOf(story));
        if (known is null || old is null)
        {
            _copies.Add(story, version.Group, isNew: true);
            _waiting.Add(version);
            return new KnownStory(id, latest, number, [story.Digest]);
        }
        if (number < known.LatestNumber)
        {
            // It came late: the source says itself that a newer one is there.
            segment.Add(writer, version, isLatest: false);
            known.Digests.Add(story.Digest);
            return known;
        }
        // The old version stays, out of the default results; a commit makes both changes seen at once.
        segment.RemoveLatest(writer, id);
        segment.Add(writer, old, isLatest: false);
        segment.Add(writer, version, isLatest: true);
        _copies.Add(story, version.Group, isNew: false);
        return new KnownStory(id, latest, number, [.. known.Digests, story.Digest]);
    }

    /// <summary>
    /// Writes the new stories that have their groups: comparing them with others and writing them are much code and many tables
    /// each, which do not fit a processor's nearest caches together. Says whether some went on to Lucene.
    /// </summary>
    private bool WriteWaiting(IndexWriter writer)
    {
        var flushed = false;
        foreach (var version in _waiting)
        {
            segment.Add(writer, version, isLatest: true);
            flushed |= segment.FlushIfLarge(writer);
        }
        _waiting.Clear();
        return flushed;
    }

    /// <summary>The newest version of a story that this batch brought, read again: a batch does not hold its stories.</summary>
    private IndexedVersion LatestInBatch(IndexWriter writer, string id)
    {
        if (segment.LatestOf(id) is { } version)
            return version;
        using var reader = writer.GetReader(applyAllDeletes: true);
        return new StoryLookup(reader).Find(id)?.Latest ?? throw new InvalidOperationException("A story of this batch went away.");
    }
}
