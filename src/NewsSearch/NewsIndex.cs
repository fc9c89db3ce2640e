using System.Diagnostics;
using System.Runtime.CompilerServices;
using NewsSearch.Alerting;
using NewsSearch.Articles;
using NewsSearch.Diagnostics;
using NewsSearch.Engine;
using NewsSearch.Engine.Concordances;
using NewsSearch.Engine.Receipts;
using NewsSearch.Engine.Upkeep;
using NewsSearch.Extraction;
using NewsSearch.Indexing.Snapshots;
using NewsSearch.Indexing.Writing;
using NewsSearch.Presentation;
using NewsSearch.Presentation.Concordances;
using NewsSearch.Presentation.Receipts;
using NewsSearch.Querying;

namespace NewsSearch;

/// <summary>
/// A searchable collection of news: stories go in as they were read, ranked answers come out. Thread-safe: searching goes
/// on while another thread adds. One process may write to an index, any number may read it.
/// </summary>
/// <example>
/// <code>
/// await using var news = NewsIndex.Open("my-index");
/// await news.AddAsync([new RawStory { Headline = "Ferry resumes", Body = "HARBOUR CITY, May 3 - The ferry sails again." }]);
/// var page = await news.SearchAsync("ferry");
/// </code>
/// </example>
public sealed class NewsIndex : IAsyncDisposable
{
    private readonly INewsEngine _engine;
    private readonly ArticleExtractor _extractor;
    private readonly NewsSearchOptions _options;

    /// <summary>An index over an engine of one's own.</summary>
    public NewsIndex(INewsEngine engine, NewsSearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _engine = engine;
        _options = options ?? new NewsSearchOptions();
        _extractor = new ArticleExtractor(_options.Extraction);
    }

    /// <summary>Opens the index in a folder, or an empty one where there is none yet; the folder is made by the first story.</summary>
    /// <exception cref="Indexing.Storage.DamagedIndexException">It cannot be read.</exception>
    public static NewsIndex Open(string path) => Open(new NewsSearchOptions { Path = path });

    /// <summary>Opens an index with settings.</summary>
    /// <exception cref="Indexing.Storage.NewsIndexNotFoundException">It is to be read only, and there is none.</exception>
    /// <exception cref="Indexing.Storage.DamagedIndexException">It cannot be read.</exception>
    public static NewsIndex Open(NewsSearchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new NewsIndex(
            new EmbeddedEngine(options.Path, options.ReadOnly, options.Time, options.Threads, options.Limits), options);
    }

    /// <summary>The engine behind it.</summary>
    public INewsEngine Engine => _engine;

    /// <summary>
    /// Adds stories in batches of <see cref="NewsSearchOptions.BatchSize"/>, or of what came within
    /// <see cref="NewsSearchOptions.CommitInterval"/> where they come slowly: one is written while the next is read and taken apart. A batch is durable when <paramref name="committed"/> tells of it, all of them when the task completes. Stories
    /// that are there with the same content change nothing.
    /// </summary>
    /// <param name="stories">Read as needed.</param>
    /// <param name="committed">Told after each batch what became of all stories so far.</param>
    /// <param name="cancellationToken">Ends after the batch under way; earlier batches stay.</param>
    /// <exception cref="IndexLockedException">Another process writes to the index.</exception>
    public async Task<BatchOutcome> AddAsync(
        IEnumerable<RawStory> stories, IProgress<BatchOutcome>? committed = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stories);
        var total = default(BatchOutcome);
        var writing = Task.CompletedTask;
        var any = false;
        // One thread that is to do everything cannot look at the clock while it waits for a story.
        using var timed = _options.Threads == 1 ? null : new StoryBatches(stories, _options.BatchSize, _options.CommitInterval, _options.Time, cancellationToken);
        using var counted = _options.Threads == 1 ? stories.Chunk(_options.BatchSize).GetEnumerator() : null;
        try
        {
            while (await Next().ConfigureAwait(false) is { } batch)
            {
                any = true;
                var articles = new ExtractedStories(_extractor, batch, _options.Threads, cancellationToken).Begin();
                try
                {
                    await writing.ConfigureAwait(false);
                }
                catch
                {
                    articles.Dispose();
                    throw;
                }
                // Beside the reading of the next batch, unless one thread is to do everything.
                writing = _options.Threads == 1 ? Write(articles) : Task.Run(() => Write(articles), CancellationToken.None);
            }
        }
        finally
        {
            // Also where reading failed: what was given to the engine is finished and told of.
            await writing.ConfigureAwait(false);
        }
        // What an earlier process did not get to tell, where nothing came now.
        if (!any)
            total += await Tell().ConfigureAwait(false);
        return total;

        ValueTask<RawStory[]?> Next() => timed is not null ? new(timed.NextAsync(writing)) : new(counted!.MoveNext() ? counted.Current : null);

        async Task<BatchOutcome> Tell()
        {
            if (_options.Alerts is not { } sink)
                return default;
            var (told, failed) = await _engine.TellAlertsAsync(sink, cancellationToken).ConfigureAwait(false);
            return new BatchOutcome { AlertsTold = told, AlertsFailed = failed };
        }

        async Task Write(ExtractedStories articles)
        {
            using var activity = SearchTelemetry.Start("index");
            var started = Stopwatch.GetTimestamp();
            using (articles)
            {
                var outcome = await _engine.AddAsync(articles, cancellationToken).ConfigureAwait(false);
                SearchTelemetry.Indexed(activity, outcome.Added, outcome.Updated, outcome.Unchanged, Stopwatch.GetElapsedTime(started));
                total += outcome;
            }
            total += await Tell().ConfigureAwait(false);
            committed?.Report(total);
        }
    }

    /// <summary>Removes every version of the stories and returns how many there were.</summary>
    public Task<int> DeleteAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        _engine.DeleteAsync(ids, cancellationToken).AsTask();

    /// <summary>
    /// Takes a story down for good: it is found no more, and its file, indexed again, does not bring it back;
    /// <see cref="DeleteAsync"/> forgets that. Earlier versions stay where all versions are asked for. False where there is no story.
    /// </summary>
    /// <exception cref="IndexLockedException">Another process writes to the index.</exception>
    public Task<bool> KillAsync(string id, CancellationToken cancellationToken = default) => _engine.KillAsync(id, cancellationToken).AsTask();

    /// <summary>Answers a query with its best stories.</summary>
    /// <exception cref="QuerySyntaxException">The query cannot be read.</exception>
    public Task<SearchPage> SearchAsync(string query, int top = 10, CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        var request = new SearchRequest { Query = Parse(query), Top = top };
        return SearchAsync(request, Stopwatch.GetElapsedTime(started), cancellationToken);
    }

    /// <summary>Answers a query with settings.</summary>
    public Task<SearchPage> SearchAsync(SearchRequest request) => SearchAsync(request, CancellationToken.None);

    /// <summary>Answers a query with settings, unless cancelled.</summary>
    public Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        SearchAsync(request, TimeSpan.Zero, cancellationToken);

    /// <summary>Answers with quotes: words are looked for in quotes, everything else in their stories.</summary>
    public async Task<QuotePage> QuotesAsync(SearchRequest request, CancellationToken cancellationToken = default)
    {
        using var activity = SearchTelemetry.Start("quotes");
        var started = Stopwatch.GetTimestamp();
        var page = await _engine.QuotesAsync(request, cancellationToken).ConfigureAwait(false);
        SearchTelemetry.Found(activity, "quotes", page.Total, page.Complete, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return page;
    }

    /// <summary>Counts the stories that a query finds over time, each stretch beside all stories of that stretch.</summary>
    /// <exception cref="TimelineTooLongException">There would be more stretches than anybody can read.</exception>
    public async Task<TimelinePage> TimelineAsync(TimelineRequest request, CancellationToken cancellationToken = default)
    {
        using var activity = SearchTelemetry.Start("timeline");
        var started = Stopwatch.GetTimestamp();
        var page = await _engine.TimelineAsync(request, cancellationToken).ConfigureAwait(false);
        SearchTelemetry.Found(activity, "timeline", page.Total, page.Complete, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return page;
    }

    /// <summary>Shows the places where a query stands, in their contexts, and counts them all.</summary>
    public Task<KwicPage> KwicAsync(KwicRequest request, CancellationToken cancellationToken = default) =>
        _engine.KwicAsync(request, cancellationToken).AsTask();

    /// <summary>Counts who is quoted with whom in the stories that a query finds.</summary>
    public Task<SpeakerPairPage> SpeakerPairsAsync(SpeakerPairRequest request, CancellationToken cancellationToken = default) =>
        _engine.SpeakerPairsAsync(request, cancellationToken).AsTask();

    /// <summary>Stories like one, the most similar first, without its copies; null where the story is not there.</summary>
    public Task<SimilarPage?> SimilarAsync(SimilarRequest request, CancellationToken cancellationToken = default) =>
        _engine.SimilarAsync(request, cancellationToken).AsTask();

    /// <summary>The chain of events that a story belongs to, in order of time, with the story itself and all copies; null where the story is not there.</summary>
    public Task<ThreadPage?> ThreadAsync(ThreadRequest request, CancellationToken cancellationToken = default) =>
        _engine.ThreadAsync(request, cancellationToken).AsTask();

    /// <summary>Earlier stories that explain one, for what it is about, its sections, and the dates it speaks of; null where the story is not there.</summary>
    public Task<BackgroundPage?> BackgroundAsync(BackgroundRequest request, CancellationToken cancellationToken = default) =>
        _engine.BackgroundAsync(request, cancellationToken).AsTask();

    /// <summary>Completes what was typed so far by names, places, sources, topics and words, those with the most stories first.</summary>
    public Task<SuggestPage> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken = default) =>
        _engine.SuggestAsync(request, cancellationToken).AsTask();

    /// <summary>The words that tell the stories of a query from all others, by the log-likelihood ratio of their document frequencies.</summary>
    public Task<WordsPage> WordsAsync(WordsRequest request, CancellationToken cancellationToken = default) =>
        _engine.WordsAsync(request, cancellationToken).AsTask();

    /// <summary>
    /// Every story that matches, in the order asked for, read as the caller asks for it: for exports. The state of the index
    /// is that of the first hit, whatever is written meanwhile. There is no bound of time unless the request sets one.
    /// </summary>
    public async IAsyncEnumerable<SearchHit> AllAsync(SearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var export = await _engine.ExportAsync(request, cancellationToken).ConfigureAwait(false);
        await foreach (var hit in export.Hits.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return hit;
    }

    /// <summary>The same with the head of the answer: total, facets, notices, all of one state of the index.</summary>
    public Task<SearchExport> ExportAsync(SearchRequest request, CancellationToken cancellationToken = default) =>
        _engine.ExportAsync(request, cancellationToken).AsTask();

    /// <summary>
    /// Counts what a query finds, every story of it, as numbers that can be had again: <see cref="VerifyAsync"/> searches what
    /// was there at the time, whatever came in later. There is no bound of time unless the request sets one.
    /// </summary>
    public Task<SearchReceipt> ReceiptAsync(SearchRequest request, CancellationToken cancellationToken = default) =>
        _engine.ReceiptAsync(request, null, cancellationToken).AsTask();

    /// <summary>Counts again what a receipt counted, and says whether the numbers are the same, or why they cannot be.</summary>
    public async Task<ReceiptVerdict> VerifyAsync(SearchReceipt receipt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        if (ReceiptRequest.Of(receipt) is not { } request)
            return new ReceiptVerdict(receipt, null, ["This program cannot read the query of the receipt."]);
        return ReceiptComparison.Of(receipt, await _engine.ReceiptAsync(request, receipt.TakenInBy, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What the score of a story is made of; null where it does not match the query or is not there.</summary>
    /// <exception cref="QuerySyntaxException">The query cannot be read.</exception>
    public Task<ScoreExplanation?> ExplainAsync(string id, string query) =>
        ExplainAsync(id, new SearchRequest { Query = Parse(query) });

    /// <summary>What the score of a story is made of in a search with settings.</summary>
    public Task<ScoreExplanation?> ExplainAsync(string id, SearchRequest request, CancellationToken cancellationToken = default) =>
        _engine.ExplainAsync(id, request, cancellationToken).AsTask();

    /// <summary>What a query matches in the whole of a story: for showing it with its matches marked.</summary>
    public Task<StoryMarks> MarkAsync(Article article, SearchRequest request, CancellationToken cancellationToken = default) =>
        _engine.MarkAsync(article, request, cancellationToken).AsTask();

    /// <summary>A story, in its latest or in a named version; null where there is none.</summary>
    public Task<StoredStory?> FindAsync(string id, int? version = null, CancellationToken cancellationToken = default) =>
        _engine.FindAsync(id, version, cancellationToken).AsTask();

    /// <summary>All versions of a story, the newest first; none where there is no story.</summary>
    public Task<IReadOnlyList<StoredStory>> VersionsAsync(string id, CancellationToken cancellationToken = default) =>
        _engine.VersionsAsync(id, cancellationToken).AsTask();

    /// <summary>
    /// The persons that a speaker's name may mean, with all names that stories give them: what <c>speaker:</c> and
    /// <c>said()</c> look for. Without a name, the persons that have several.
    /// </summary>
    /// <param name="name">A name in any spelling; null for all.</param>
    /// <param name="top">How many persons, those with the most stories.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<AliasPage> AliasesAsync(string? name = null, int top = 50, CancellationToken cancellationToken = default) =>
        _engine.AliasesAsync(name, top, cancellationToken).AsTask();

    /// <summary>
    /// Decides that two names are one person's. It holds for every search from now on, wins over what was seen, and stays
    /// when stories are indexed anew; an earlier decision on the same two names is replaced.
    /// </summary>
    /// <exception cref="AliasEditException">A name is none, or the decisions that are there cannot be read.</exception>
    /// <exception cref="Indexing.Storage.NewsIndexNotFoundException">There is no index yet.</exception>
    /// <exception cref="IndexLockedException">Another process writes to the index.</exception>
    public Task JoinNamesAsync(string name, string other, CancellationToken cancellationToken = default) =>
        _engine.DecideAsync(new NameDecision(true, name, other), cancellationToken).AsTask();

    /// <summary>Decides that two names are not one person's; else as <see cref="JoinNamesAsync"/>.</summary>
    public Task PartNamesAsync(string name, string other, CancellationToken cancellationToken = default) =>
        _engine.DecideAsync(new NameDecision(false, name, other), cancellationToken).AsTask();

    /// <summary>Forgets all that was decided on names, and returns how many decisions there were.</summary>
    public Task<int> ResetAliasesAsync(CancellationToken cancellationToken = default) => _engine.ResetAliasesAsync(cancellationToken).AsTask();

    /// <summary>The stored alerts, by name.</summary>
    public Task<AlertPage> AlertsAsync(CancellationToken cancellationToken = default) => _engine.AlertsAsync(cancellationToken).AsTask();

    /// <summary>
    /// Stores an alert: it is told of every story that is added from now on, by whatever process; see
    /// <see cref="NewsSearchOptions.Alerts"/>. It is on the disk when the task completes.
    /// </summary>
    /// <param name="alert">The alert.</param>
    /// <param name="replace">Whether one of the same name goes; else it is an error.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AlertException">It cannot be kept, or there is one of its name.</exception>
    /// <exception cref="Indexing.Storage.NewsIndexNotFoundException">There is no index yet.</exception>
    /// <exception cref="IndexLockedException">Another process writes to the index.</exception>
    public Task AddAlertAsync(Alert alert, bool replace = false, CancellationToken cancellationToken = default) =>
        _engine.AddAlertAsync(alert, replace, cancellationToken).AsTask();

    /// <summary>Removes an alert; false where there is none of the name.</summary>
    public Task<bool> RemoveAlertAsync(string name, CancellationToken cancellationToken = default) => _engine.RemoveAlertAsync(name, cancellationToken).AsTask();

    /// <summary>
    /// What an alert, stored or not, would have found of the stories that are there: each in its latest version, in the order in
    /// which they came, without those that were copies as they came.
    /// </summary>
    /// <exception cref="AlertException">The query cannot be read.</exception>
    public IAsyncEnumerable<AlertMatch> ReplayAlertAsync(Alert alert, CancellationToken cancellationToken = default) => _engine.ReplayAlertAsync(alert, cancellationToken);

    /// <summary>Tells of all stories that alerts were not told of yet, as <see cref="AddAsync"/> does by itself after each batch.</summary>
    public Task<AlertReport> TellAlertsAsync(IAlertSink sink, CancellationToken cancellationToken = default) => _engine.TellAlertsAsync(sink, cancellationToken).AsTask();

    /// <summary>
    /// Copies everything that is durable into a folder of its own while searching and writing go on, in this process or another.
    /// The copy is read through and compared with its checksums before it counts; it can be opened as it is, to read.
    /// </summary>
    /// <param name="folder">A folder that is not there yet, or empty.</param>
    /// <param name="cancellationToken">Ends it; nothing stays.</param>
    /// <exception cref="FolderOccupiedException">There is something there already.</exception>
    /// <exception cref="Indexing.Storage.DamagedIndexException">The index is damaged; there is no snapshot then.</exception>
    public Task<SnapshotReport> SnapshotAsync(string folder, CancellationToken cancellationToken = default) =>
        _engine.SnapshotAsync(folder, cancellationToken).AsTask();

    /// <summary>
    /// Makes an index of a snapshot, all of it or nothing: names of files are those that an index can have, lengths and SHA-256 are
    /// compared, and the copy is read through.
    /// </summary>
    /// <param name="snapshot">The snapshot's folder.</param>
    /// <param name="folder">The index folder.</param>
    /// <param name="replace">Whether an index that is there already goes; else it is an error.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="cancellationToken">Ends it; what was there stays.</param>
    /// <exception cref="SnapshotException">It is no snapshot, or damaged.</exception>
    /// <exception cref="FolderOccupiedException">There is an index already.</exception>
    /// <exception cref="IndexLockedException">Another process writes to the index.</exception>
    public static Task<SnapshotReport> RestoreAsync(
        string snapshot, string folder, bool replace = false, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(folder);
        return Task.FromResult(IndexSnapshots.Restore(snapshot, folder, replace, time ?? TimeProvider.System, cancellationToken));
    }

    /// <summary>
    /// Makes a damaged index anew from the stories that it stores, each compared with its digest; one that is sound is left as it
    /// is. A flipped bit is put right by the checksum of its file. Where stories could not be read, the damaged files stay beside.
    /// </summary>
    /// <param name="folder">The index folder, open nowhere to write.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="cancellationToken">Ends it; the index is as it was.</param>
    /// <exception cref="Indexing.Storage.NewsIndexNotFoundException">There is no index.</exception>
    /// <exception cref="IndexLockedException">Another process writes to the index.</exception>
    public static Task<RepairReport> RepairAsync(string folder, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Task.FromResult(IndexRepair.Run(folder, time ?? TimeProvider.System, cancellationToken));
    }

    /// <summary>Joins what was written in pieces, and leaves out what was deleted. Takes the room of the index once more while it lasts.</summary>
    /// <exception cref="IndexLockedException">Another process writes to the index.</exception>
    public Task CompactAsync(CancellationToken cancellationToken = default) => _engine.CompactAsync(cancellationToken).AsTask();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private ParsedQuery Parse(string query)
    {
        var parsed = QueryParser.Parse(query, _options.Queries);
        return parsed.Success ? parsed : throw new QuerySyntaxException(parsed.Error);
    }

    private async Task<SearchPage> SearchAsync(SearchRequest request, TimeSpan parsing, CancellationToken cancellationToken)
    {
        using var activity = SearchTelemetry.Start("search");
        var page = await _engine.SearchAsync(request, cancellationToken).ConfigureAwait(false);
        SearchTelemetry.Found(activity, page, parsing.TotalMilliseconds);
        var took = page.Took;
        return page with { Took = took with { ParseMs = parsing.TotalMilliseconds, TotalMs = took.TotalMs + parsing.TotalMilliseconds } };
    }
}
