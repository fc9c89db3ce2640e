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
using NewsSearch.Presentation;
using NewsSearch.Presentation.Concordances;
using NewsSearch.Presentation.Receipts;
using NewsSearch.Querying;

namespace NewsSearch.Engine;

/// <summary>
/// The index in a folder of this machine, over Lucene.Net. Every call completes before it returns: Lucene.Net is
/// synchronous, and a task around it would only hide that. Searches run side by side, writes one after another.
/// </summary>
internal sealed class EmbeddedEngine : INewsEngine
{
    private readonly OpenedIndex _index;
    private readonly TimeProvider _time;
    private readonly SearchLimits _limits;
    private readonly AliasSource _aliases;
    private readonly AlertDesk _alerts;

    /// <exception cref="NewsIndexNotFoundException">It is to be read only, and there is none.</exception>
    /// <exception cref="DamagedIndexException">It cannot be read.</exception>
    public EmbeddedEngine(string folder, bool readOnly, TimeProvider time, int threads = 0, SearchLimits? limits = null, IndexDisk? disk = null)
    {
        _index = new OpenedIndex(folder, readOnly, time, threads, disk ?? IndexDisk.Real);
        _time = time;
        _limits = limits ?? SearchLimits.Default;
        _aliases = new AliasSource(_index.Folder);
        _alerts = new AlertDesk(_index, _aliases, time, _limits);
    }

    public ValueTask<BatchOutcome> AddAsync(IEnumerable<Article> batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new(_index.Write(writer => writer.Add(batch, cancellationToken)));
    }

    public ValueTask<int> DeleteAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return new(_index.Write(writer => writer.Delete(ids)));
    }

    public ValueTask<bool> KillAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new(_index.Write(writer => writer.Kill(id)));
    }

    public ValueTask<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        new(_index.Read(state => Kept(state, Search(state, request, cancellationToken).Page(cancellationToken), p => p.Cursor, cancellationToken), () => Empty.Page(request), request?.After));

    public ValueTask<SearchExport> ExportAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_index.Searchers() is not { } searchers)
            return new(new SearchExport(Empty.Page(request), AsyncEnumerable.Empty<SearchHit>(), null));
        var state = searchers.Acquire();
        try
        {
            // An export must not stop short because it is long.
            var whole = request with { Limits = request.Limits ?? SearchLimits.Whole, After = null, Count = null };
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
        new(_index.Read(state => Search(state, request with { Limits = request.Limits ?? SearchLimits.Whole }, cancellationToken).Ranking(), () => []));

    public ValueTask<ScoreExplanation?> ExplainAsync(string id, SearchRequest request, CancellationToken cancellationToken) =>
        new(_index.Read(state => Search(state, request, cancellationToken).Explain(id), () => null));

    public ValueTask<QuotePage> QuotesAsync(SearchRequest request, CancellationToken cancellationToken) =>
        new(_index.Read(
            state => Kept(state, new QuoteSearch(state, _aliases, request, _time.GetUtcNow(), Budget(request, cancellationToken)).Page(cancellationToken), p => p.Cursor, cancellationToken),
            () => Empty.Quotes(request),
            request?.After));

    public ValueTask<TimelinePage> TimelineAsync(TimelineRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(_index.Read(state => new TimelineSearch(state, _aliases, request, _time.GetUtcNow(), Budget(request.Search, cancellationToken)).Page(), () => Empty.Timeline(request)));
    }

    public ValueTask<SimilarPage?> SimilarAsync(SimilarRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(_index.Read(state => new SimilarSearch(state, _aliases, request, _time.GetUtcNow(), Budget(request.Limits, cancellationToken)).Page(), () => null));
    }

    public ValueTask<ThreadPage?> ThreadAsync(ThreadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(_index.Read(state => new ThreadSearch(state, _aliases, request, _time.GetUtcNow(), Budget(request.Limits, cancellationToken)).Page(), () => null));
    }

    public ValueTask<BackgroundPage?> BackgroundAsync(BackgroundRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(_index.Read(state => new BackgroundSearch(state, _aliases, request, _time.GetUtcNow(), Budget(request.Limits, cancellationToken)).Page(), () => null));
    }

    public ValueTask<SuggestPage> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(_index.Read(
            state => new SuggestSearch(state, request, _time.GetUtcNow(), Budget(request.Limits, cancellationToken)).Page(),
            () => new SuggestPage { Prefix = request.Prefix, Suggestions = [] }));
    }

    public ValueTask<WordsPage> WordsAsync(WordsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(_index.Read(state => new WordsSearch(state, _aliases, request, _time.GetUtcNow(), Budget(request.Search, cancellationToken)).Page(), () => Empty.Words(request)));
    }

    public ValueTask<StoryMarks> MarkAsync(Article article, SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(_index.Read(state => Search(state, request, cancellationToken).Marks(article), () => StoryMarks.None));
    }

    public ValueTask<StoredStory?> FindAsync(string id, int? version, CancellationToken cancellationToken) =>
        new(_index.Read(state => new StoryAccess(state.Reader).Find(id, version), () => null));

    public ValueTask<IReadOnlyList<StoredStory>> VersionsAsync(string id, CancellationToken cancellationToken) =>
        new(_index.Read(state => new StoryAccess(state.Reader).Versions(id), () => []));

    public ValueTask<IReadOnlyList<string>> IdsAsync(CancellationToken cancellationToken) =>
        new(_index.Read(state => new StoryAccess(state.Reader).Ids(), () => []));

    public ValueTask<string> UnderstandAsync(ParsedQuery query, bool withCounts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var request = new SearchRequest { Query = query };
        return new(_index.Read(
            state => Search(state, request, cancellationToken).Understood(withCounts),
            () => Understood.Describe(query.Tree!)));
    }

    public ValueTask<AliasPage> AliasesAsync(string? name, int top, CancellationToken cancellationToken) =>
        new(_index.Read(
            state =>
            {
                var listing = new AliasListing(state.Reader, _aliases.Of(state.Reader), new SearchBudget(SearchLimits.Whole, _time, cancellationToken));
                return name is null ? listing.All(top, cancellationToken) : listing.Of(name, top);
            },
            () => new AliasPage(0, [], [], [])));

    public ValueTask DecideAsync(NameDecision decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        _index.WriteBeside(() => AliasDecisions.Add(_index.Folder, decision));
        return ValueTask.CompletedTask;
    }

    public ValueTask<int> ResetAliasesAsync(CancellationToken cancellationToken) => new(_index.WriteBeside(() => AliasDecisions.Reset(_index.Folder)));

    public ValueTask<AlertPage> AlertsAsync(CancellationToken cancellationToken) => new(_alerts.All());

    public ValueTask AddAlertAsync(Alert alert, bool replace, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        _alerts.Add(alert, replace);
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> RemoveAlertAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(_alerts.Remove(name));
    }

    public IAsyncEnumerable<AlertMatch> ReplayAlertAsync(Alert alert, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return _alerts.Replay(alert, cancellationToken).ToAsyncEnumerable();
    }

    public ValueTask<AlertReport> TellAlertsAsync(IAlertSink sink, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sink);
        return _alerts.TellAsync(sink, cancellationToken);
    }

    public ValueTask<KwicPage> KwicAsync(KwicRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(_index.Read(
            state => new KwicSearch(state, _aliases, request, _time.GetUtcNow(), Budget(request.Search, cancellationToken)).Page(cancellationToken),
            () => new KwicPage { Query = request.Search.Query.Text, Understood = Understood.Describe(request.Search.Query.Tree!), Stories = 0, Total = 0, Lines = [] }));
    }

    public ValueTask<SpeakerPairPage> SpeakerPairsAsync(SpeakerPairRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(_index.Read(
            state => new SpeakerPairs(state, _aliases, request, _time.GetUtcNow(), Budget(request.Search, cancellationToken)).Page(),
            () => new SpeakerPairPage { Query = request.Search.Query.Text, Understood = Understood.Describe(request.Search.Query.Tree!), Stories = 0, Total = 0, Pairs = [] }));
    }

    public ValueTask<SearchReceipt> ReceiptAsync(SearchRequest request, DateTimeOffset? takenBy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_index.Searchers() is null)
            throw new NewsIndexNotFoundException(_index.Folder);
        var whole = request with { Limits = request.Limits ?? SearchLimits.Whole };
        return new(_index.Read<SearchReceipt>(
            state => new ReceiptSearch(state, _aliases, _index.Folder, whole, takenBy, _time.GetUtcNow(), Budget(whole, cancellationToken)).Make(),
            () => throw new NewsIndexNotFoundException(_index.Folder)));
    }

    public ValueTask<IndexStatistics> StatisticsAsync(CancellationToken cancellationToken) =>
        new(_index.Read(state => IndexInspection.Statistics(_index.Folder, state.Reader), () => Empty.Statistics));

    public ValueTask<CheckReport> CheckAsync(CancellationToken cancellationToken) =>
        new(_index.Read(_ => IndexInspection.Check(_index.Folder, cancellationToken), () => new CheckReport(true, 0, [])));

    public ValueTask<SnapshotReport> SnapshotAsync(string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return IndexFolder.Exists(_index.Folder) ? new(IndexSnapshots.Make(_index.Folder, folder, cancellationToken)) : throw new NewsIndexNotFoundException(_index.Folder);
    }

    public ValueTask CompactAsync(CancellationToken cancellationToken)
    {
        if (!IndexFolder.Exists(_index.Folder))
            throw new NewsIndexNotFoundException(_index.Folder);
        _index.Write(writer =>
        {
            writer.Compact();
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _index.Dispose();
        _alerts.Dispose();
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
            _index.Searchers()?.Keep(state.Reader);
        cancellationToken.ThrowIfCancellationRequested();
        return page;
    }
}
