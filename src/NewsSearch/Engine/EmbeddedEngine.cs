using NewsSearch.Articles;
using NewsSearch.Indexing.Storage;
using NewsSearch.Indexing.Writing;
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
    private readonly string _folder;
    private readonly bool _readOnly;
    private readonly TimeProvider _time;
    private readonly int _threads;
    private readonly Lock _opening = new();
    private readonly Lock _writing = new();
    private NewsDirectory? _directory;
    private SearcherSource? _searchers;
    private StoryWriter? _writer;
    private bool _disposed;

    /// <exception cref="NewsIndexNotFoundException">It is to be read only, and there is none.</exception>
    /// <exception cref="DamagedIndexException">It cannot be read.</exception>
    public EmbeddedEngine(string folder, bool readOnly, TimeProvider time, int threads = 0)
    {
        _folder = Path.GetFullPath(folder);
        _readOnly = readOnly;
        _time = time;
        _threads = threads;
        if (!IndexFolder.Exists(_folder) && readOnly)
            throw new NewsIndexNotFoundException(_folder);
        Searchers();
    }

    public ValueTask<BatchOutcome> AddAsync(IReadOnlyList<Article> batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new(Write(writer => writer.Add(batch, cancellationToken)));
    }

    public ValueTask<int> DeleteAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return new(Write(writer => writer.Delete(ids)));
    }

    public ValueTask<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        new(Read(state => new StorySearch(state, request, NowOf(request)).Page(cancellationToken), () => Empty.Page(request)));

    public ValueTask<IReadOnlyList<RankedId>> RankAsync(SearchRequest request, CancellationToken cancellationToken) =>
        new(Read(state => new StorySearch(state, request, NowOf(request)).Ranking(cancellationToken), () => []));

    public ValueTask<QuotePage> QuotesAsync(SearchRequest request, CancellationToken cancellationToken) =>
        new(Read(state => new QuoteSearch(state, request, NowOf(request)).Page(cancellationToken), () => Empty.Quotes(request)));

    public ValueTask<StoredStory?> FindAsync(string id, int? version, CancellationToken cancellationToken) =>
        new(Read(state => new StoryAccess(state.Reader).Find(id, version), () => null));

    public ValueTask<IReadOnlyList<string>> IdsAsync(CancellationToken cancellationToken) =>
        new(Read(state => new StoryAccess(state.Reader).Ids(), () => []));

    public ValueTask<string> UnderstandAsync(ParsedQuery query, bool withCounts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var request = new SearchRequest { Query = query };
        return new(Read(
            state => new StorySearch(state, request, NowOf(request)).Understood(withCounts),
            () => Understood.Describe(query.Tree!)));
    }

    public ValueTask<IndexStatistics> StatisticsAsync(CancellationToken cancellationToken) =>
        new(Read(state => IndexInspection.Statistics(_folder, state.Reader), () => Empty.Statistics));

    public ValueTask<CheckReport> CheckAsync(CancellationToken cancellationToken) =>
        new(Read(_ => IndexInspection.Check(_folder, cancellationToken), () => new CheckReport(true, 0, [])));

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

    private DateTimeOffset NowOf(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Now ?? _time.GetUtcNow();
    }

    private T Read<T>(Func<SearcherLease, T> read, Func<T> ofNothing)
    {
        if (Searchers() is not { } searchers)
            return ofNothing();
        using var state = searchers.Acquire();
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
            var writer = _writer ??= StoryWriter.Open(_folder, _time, new NewsSimilarity(), _threads);
            var result = write(writer);
            Searchers()?.Publish(writer.OpenReader());
            return result;
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
