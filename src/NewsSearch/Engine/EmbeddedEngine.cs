using NewsSearch.Articles;
using NewsSearch.Engine.Aliases;
using NewsSearch.Engine.Upkeep;
using NewsSearch.Indexing.Storage;
using NewsSearch.Indexing.Writing;
using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Engine;

/// <summary>
/// The index in a folder of this machine, over Lucene.Net. Every call completes before it returns: Lucene.Net is
/// synchronous, and a task around it would only hide that. Searches run side by side, writes one after another.
/// </summary>
internal sealed class EmbeddedEngine : INewsEngine
{
    /// <summary>For what is measured or exported: all of it, however long it takes.</summary>
    private static readonly SearchLimits s_whole = SearchLimits.Default with { Time = Timeout.InfiniteTimeSpan, Memory = long.MaxValue };

    private readonly string _folder;
    private readonly bool _readOnly;
    private readonly TimeProvider _time;
    private readonly int _threads;
    private readonly SearchLimits _limits;
    private readonly IndexDisk _disk;
    private readonly AliasSource _aliases;
    private readonly Lock _opening = new();
    private readonly Lock _writing = new();
    private NewsDirectory? _directory;
    private SearcherSource? _searchers;
    private StoryWriter? _writer;
    private bool _disposed;

    /// <exception cref="NewsIndexNotFoundException">It is to be read only, and there is none.</exception>
    /// <exception cref="DamagedIndexException">It cannot be read.</exception>
    public EmbeddedEngine(string folder, bool readOnly, TimeProvider time, int threads = 0, SearchLimits? limits = null, IndexDisk? disk = null)
    {
        _folder = Path.GetFullPath(folder);
        _aliases = new AliasSource(_folder);
        _readOnly = readOnly;
        _time = time;
        _threads = threads;
        _limits = limits ?? SearchLimits.Default;
        _disk = disk ?? IndexDisk.Real;
        if (!IndexFolder.Exists(_folder) && readOnly)
            throw new NewsIndexNotFoundException(_folder);
        Searchers();
    }

    public ValueTask<BatchOutcome> AddAsync(IEnumerable<Article> batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new(Write(writer => writer.Add(batch, cancellationToken)));
    }

    public ValueTask<int> DeleteAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return new(Write(writer => writer.Delete(ids)));
    }

    public ValueTask<bool> KillAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new(Write(writer => writer.Kill(id)));
    }

    public ValueTask<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        new(Read(state => Kept(state, Search(state, request, cancellationToken).Page(cancellationToken), p => p.Cursor, cancellationToken), () => Empty.Page(request), request?.After));

    public ValueTask<SearchExport> ExportAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Searchers() is not { } searchers)
            return new(new SearchExport(Empty.Page(request), AsyncEnumerable.Empty<SearchHit>(), null));
        var state = searchers.Acquire();
        try
        {
            // An export must not stop short because it is long.
            var whole = request with { Limits = request.Limits ?? s_whole, After = null, Count = null };
            var head = Search(state, whole with { Top = 0 }, cancellationToken).Page(cancellationToken);
            return new(new SearchExport(head, All(state, whole, request, cancellationToken).ToAsyncEnumerable(), state));
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    public ValueTask<IReadOnlyList<RankedId>> RankAsync(SearchRequest request, CancellationToken cancellationToken) =>
        new(Read(state => Search(state, request with { Limits = request.Limits ?? s_whole }, cancellationToken).Ranking(), () => []));

    public ValueTask<ScoreExplanation?> ExplainAsync(string id, SearchRequest request, CancellationToken cancellationToken) =>
        new(Read(state => Search(state, request, cancellationToken).Explain(id), () => null));

    public ValueTask<QuotePage> QuotesAsync(SearchRequest request, CancellationToken cancellationToken) =>
        new(Read(
            state => Kept(state, new QuoteSearch(state, _aliases, request, _time.GetUtcNow(), Budget(request, cancellationToken)).Page(cancellationToken), p => p.Cursor, cancellationToken),
            () => Empty.Quotes(request),
            request?.After));

    public ValueTask<TimelinePage> TimelineAsync(TimelineRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(Read(state => new TimelineSearch(state, _aliases, request, _time.GetUtcNow(), Budget(request.Search, cancellationToken)).Page(), () => Empty.Timeline(request)));
    }

    public ValueTask<StoryMarks> MarkAsync(Article article, SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(Read(state => Search(state, request, cancellationToken).Marks(article), () => StoryMarks.None));
    }

    public ValueTask<StoredStory?> FindAsync(string id, int? version, CancellationToken cancellationToken) =>
        new(Read(state => new StoryAccess(state.Reader).Find(id, version), () => null));

    public ValueTask<IReadOnlyList<StoredStory>> VersionsAsync(string id, CancellationToken cancellationToken) =>
        new(Read(state => new StoryAccess(state.Reader).Versions(id), () => []));

    public ValueTask<IReadOnlyList<string>> IdsAsync(CancellationToken cancellationToken) =>
        new(Read(state => new StoryAccess(state.Reader).Ids(), () => []));

    public ValueTask<string> UnderstandAsync(ParsedQuery query, bool withCounts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var request = new SearchRequest { Query = query };
        return new(Read(
            state => Search(state, request, cancellationToken).Understood(withCounts),
            () => Understood.Describe(query.Tree!)));
    }

    public ValueTask<AliasPage> AliasesAsync(string? name, int top, CancellationToken cancellationToken) =>
        new(Read(
            state =>
            {
                var listing = new AliasListing(state.Reader, _aliases.Of(state.Reader), new SearchBudget(s_whole, _time, cancellationToken));
                return name is null ? listing.All(top, cancellationToken) : listing.Of(name, top);
            },
            () => new AliasPage(0, [], [], [])));

    public ValueTask DecideAsync(NameDecision decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        WriteAliases(() => AliasDecisions.Add(_folder, decision));
        return ValueTask.CompletedTask;
    }

    public ValueTask<int> ResetAliasesAsync(CancellationToken cancellationToken) => new(WriteAliases(() => AliasDecisions.Reset(_folder)));

    public ValueTask<IndexStatistics> StatisticsAsync(CancellationToken cancellationToken) =>
        new(Read(state => IndexInspection.Statistics(_folder, state.Reader), () => Empty.Statistics));

    public ValueTask<CheckReport> CheckAsync(CancellationToken cancellationToken) =>
        new(Read(_ => IndexInspection.Check(_folder, cancellationToken), () => new CheckReport(true, 0, [])));

    public ValueTask<SnapshotReport> SnapshotAsync(string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return IndexFolder.Exists(_folder) ? new(IndexSnapshots.Make(_folder, folder, cancellationToken)) : throw new NewsIndexNotFoundException(_folder);
    }

    public ValueTask CompactAsync(CancellationToken cancellationToken)
    {
        if (!IndexFolder.Exists(_folder))
            throw new NewsIndexNotFoundException(_folder);
        Write(writer =>
        {
            writer.Compact();
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        lock (_writing)
        {
            lock (_opening)
            {
                if (_disposed)
                    return ValueTask.CompletedTask;
                _disposed = true;
                _searchers?.Dispose();
                _writer?.Dispose();
                _directory?.Dispose();
            }
        }
        return ValueTask.CompletedTask;
    }

    private StorySearch Search(SearcherLease state, SearchRequest request, CancellationToken cancellationToken) =>
        new(state, _aliases, request, _time.GetUtcNow(), Budget(request, cancellationToken));

    private SearchBudget Budget(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new SearchBudget(request.Limits ?? _limits, _time, cancellationToken);
    }

    private IEnumerable<SearchHit> All(SearcherLease state, SearchRequest whole, SearchRequest request, CancellationToken cancellationToken)
    {
        foreach (var hit in Search(state, whole, cancellationToken).All(() => Budget(request, cancellationToken)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return hit;
        }
    }

    /// <summary>The next page must be of the same state.</summary>
    private T Kept<T>(SearcherLease state, T page, Func<T, string?> cursorOf, CancellationToken cancellationToken)
    {
        if (cursorOf(page) is not null)
            Searchers()?.Keep(state.Reader);
        cancellationToken.ThrowIfCancellationRequested();
        return page;
    }

    /// <param name="read">What is asked of a state of the index.</param>
    /// <param name="ofNothing">The answer where there is no index yet.</param>
    /// <param name="after">The cursor of the page before, which tells the state.</param>
    private T Read<T>(Func<SearcherLease, T> read, Func<T> ofNothing, string? after = null)
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
            throw new DamagedIndexException(_folder, broken.Message, broken);
        }
    }

    private T Write<T>(Func<StoryWriter, T> write)
    {
        if (_readOnly)
            throw new InvalidOperationException("The index was opened for reading only.");
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var writer = _writer ??= StoryWriter.Open(_folder, _time, new NewsSimilarity(), _threads, _disk);
            var result = write(writer);
            Searchers()?.Publish(writer.OpenReader());
            return result;
        }
    }

    /// <summary>Whoever writes aliases holds the lock of the index for that long.</summary>
    private int WriteAliases(Func<int> write)
    {
        if (_readOnly)
            throw new InvalidOperationException("The index was opened for reading only.");
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!IndexFolder.Exists(_folder))
                throw new NewsIndexNotFoundException(_folder);
            using var taken = _writer is null ? WriteLock.Take(_folder, _time) : null;
            return write();
        }
    }

    /// <summary>Null as long as there is no index.</summary>
    private SearcherSource? Searchers()
    {
        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_searchers is not null || !IndexFolder.Exists(_folder))
                return _searchers;
            _directory = new NewsDirectory(IndexFolder.SegmentsOf(_folder));
            return _searchers = new SearcherSource(IndexFolder.Open(_folder, _directory), _time, followsCommits: true);
        }
    }
}
