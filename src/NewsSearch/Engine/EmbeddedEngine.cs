using NewsSearch.Alerting;
using NewsSearch.Articles;
using NewsSearch.Engine.Alerts;
using NewsSearch.Engine.Aliases;
using NewsSearch.Engine.Concordances;
using NewsSearch.Engine.Receipts;
using NewsSearch.Engine.Upkeep;
using NewsSearch.Indexing.Storage;
using NewsSearch.Indexing.Writing;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;
using NewsSearch.Presentation;
using NewsSearch.Presentation.Concordances;
using NewsSearch.Presentation.Receipts;
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
    private readonly AlertBook _alerts;
    private readonly AlertTelling _telling;
    private readonly SemaphoreSlim _tellingOnce = new(1, 1);
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
        _alerts = new AlertBook(_folder);
        _telling = new AlertTelling(_alerts, _aliases, time, _limits);
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

    public ValueTask<SimilarPage?> SimilarAsync(SimilarRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(Read(state => new SimilarSearch(state, _aliases, request, _time.GetUtcNow(), Budget(request.Limits, cancellationToken)).Page(), () => null));
    }

    public ValueTask<ThreadPage?> ThreadAsync(ThreadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(Read(state => new ThreadSearch(state, _aliases, request, _time.GetUtcNow(), Budget(request.Limits, cancellationToken)).Page(), () => null));
    }

    public ValueTask<BackgroundPage?> BackgroundAsync(BackgroundRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(Read(state => new BackgroundSearch(state, _aliases, request, _time.GetUtcNow(), Budget(request.Limits, cancellationToken)).Page(), () => null));
    }

    public ValueTask<SuggestPage> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(Read(
            state => new SuggestSearch(state, request, _time.GetUtcNow(), Budget(request.Limits, cancellationToken)).Page(),
            () => new SuggestPage { Prefix = request.Prefix, Suggestions = [] }));
    }

    public ValueTask<WordsPage> WordsAsync(WordsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(Read(state => new WordsSearch(state, _aliases, request, _time.GetUtcNow(), Budget(request.Search, cancellationToken)).Page(), () => Empty.Words(request)));
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
        WriteBeside(() => AliasDecisions.Add(_folder, decision));
        return ValueTask.CompletedTask;
    }

    public ValueTask<int> ResetAliasesAsync(CancellationToken cancellationToken) => new(WriteBeside(() => AliasDecisions.Reset(_folder)));

    public ValueTask<AlertPage> AlertsAsync(CancellationToken cancellationToken)
    {
        var (alerts, problems) = _alerts.Read();
        var positions = _alerts.Positions(alerts);
        using var state = Searchers()?.Acquire();
        var behind = positions.Values.Distinct().Where(p => state is { } now && IsBehind(now, p)).ToHashSet();
        return new(new AlertPage([.. alerts.Select(a => new KnownAlert(a.Alert, a.Stored.Held, behind.Contains(positions[a.Alert.Name])))], problems));
    }

    public ValueTask AddAlertAsync(Alert alert, bool replace, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        WriteBeside(() =>
        {
            using var state = Searchers()!.Acquire();
            _alerts.Add(alert, IngestClock.LastOf(state.Reader), replace);
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> RemoveAlertAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(WriteBeside(() => _alerts.Remove(name)));
    }

    public IAsyncEnumerable<AlertMatch> ReplayAlertAsync(Alert alert, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        var query = QueryParser.Parse(alert.Query, alert.Dialect);
        return query.Success ? Replay(alert, query, cancellationToken).ToAsyncEnumerable() : throw new AlertException($"The query cannot be read: {query.Error.Message}");
    }

    public async ValueTask<AlertReport> TellAlertsAsync(IAlertSink sink, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sink);
        if (Searchers() is not { } searchers)
            return default;
        await _tellingOnce.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var state = searchers.Acquire();
            return await _telling.TellAsync(
                state,
                sink,
                change => WriteBeside(() =>
                {
                    change();
                    return true;
                }),
                cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _tellingOnce.Release();
        }
    }

    public ValueTask<KwicPage> KwicAsync(KwicRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(Read(
            state => new KwicSearch(state, _aliases, request, _time.GetUtcNow(), Budget(request.Search, cancellationToken)).Page(cancellationToken),
            () => new KwicPage { Query = request.Search.Query.Text, Understood = Understood.Describe(request.Search.Query.Tree!), Stories = 0, Total = 0, Lines = [] }));
    }

    public ValueTask<SpeakerPairPage> SpeakerPairsAsync(SpeakerPairRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(Read(
            state => new SpeakerPairs(state, _aliases, request, _time.GetUtcNow(), Budget(request.Search, cancellationToken)).Page(),
            () => new SpeakerPairPage { Query = request.Search.Query.Text, Understood = Understood.Describe(request.Search.Query.Tree!), Stories = 0, Total = 0, Pairs = [] }));
    }

    public ValueTask<SearchReceipt> ReceiptAsync(SearchRequest request, DateTimeOffset? takenBy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Searchers() is null)
            throw new NewsIndexNotFoundException(_folder);
        var whole = request with { Limits = request.Limits ?? s_whole };
        return new(Read<SearchReceipt>(
            state => new ReceiptSearch(state, _aliases, _folder, whole, takenBy, _time.GetUtcNow(), Budget(whole, cancellationToken)).Make(),
            () => throw new NewsIndexNotFoundException(_folder)));
    }

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
                _tellingOnce.Dispose();
            }
        }
        return ValueTask.CompletedTask;
    }

    private StorySearch Search(SearcherLease state, SearchRequest request, CancellationToken cancellationToken) =>
        new(state, _aliases, request, _time.GetUtcNow(), Budget(request, cancellationToken));

    private SearchBudget Budget(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Budget(request.Limits, cancellationToken);
    }

    private SearchBudget Budget(SearchLimits? limits, CancellationToken cancellationToken)
    {
        // A small question may be answered before its budget first looks.
        cancellationToken.ThrowIfCancellationRequested();
        return new(limits ?? _limits, _time, cancellationToken);
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

    private bool IsBehind(SearcherLease state, AlertPosition position) =>
        new NewStories(state.Reader, StoryFilter.At(state.Reader, _time.GetUtcNow()), position, new CopiesAsTheyCame(state.Reader)).Any;

    /// <summary>What an alert would have found of all that is there, each story in its latest version.</summary>
    private IEnumerable<AlertMatch> Replay(Alert alert, ParsedQuery query, CancellationToken cancellationToken)
    {
        if (Searchers() is not { } searchers)
            yield break;
        using var state = searchers.Acquire();
        var copies = new CopiesAsTheyCame(state.Reader);
        var now = _time.GetUtcNow();
        var stories = new NewStories(state.Reader, StoryFilter.WithKilled(state.Reader, now), AlertPosition.Beginning, copies);
        var search = new AlertSearch(state, _aliases, alert, query, now, new SearchBudget(s_whole, _time, cancellationToken));
        foreach (var found in search.Find(stories, copies))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return search.Read(found, new StoryAccess(state.Reader), new SearchBudget(_limits, _time, cancellationToken));
        }
    }

    /// <summary>Whoever writes a file beside the segments holds the lock of the index for that long.</summary>
    private T WriteBeside<T>(Func<T> write)
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
