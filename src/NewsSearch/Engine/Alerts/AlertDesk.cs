using NewsSearch.Alerting;
using NewsSearch.Engine.Aliases;
using NewsSearch.Indexing.Writing;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;
using NewsSearch.Querying;

namespace NewsSearch.Engine.Alerts;

/// <summary>The alerts of an index: kept, told what came in, and tried on what is there. Thread-safe; told by one at a time.</summary>
internal sealed class AlertDesk : IDisposable
{
    private readonly OpenedIndex _index;
    private readonly AliasSource _aliases;
    private readonly TimeProvider _time;
    private readonly SearchLimits _limits;
    private readonly AlertBook _alerts;
    private readonly AlertTelling _telling;
    private readonly SemaphoreSlim _tellingOnce = new(1, 1);

    /// <param name="index">What is searched, and beside which they are kept.</param>
    /// <param name="aliases">The names of people.</param>
    /// <param name="time">The clock.</param>
    /// <param name="limits">What looking at one story may take.</param>
    public AlertDesk(OpenedIndex index, AliasSource aliases, TimeProvider time, SearchLimits limits)
    {
        _index = index;
        _aliases = aliases;
        _time = time;
        _limits = limits;
        _alerts = new AlertBook(index.Folder);
        _telling = new AlertTelling(_alerts, aliases, time, limits);
    }

    public AlertPage All()
    {
        var (alerts, problems) = _alerts.Read();
        var positions = _alerts.Positions(alerts);
        using var state = _index.Searchers()?.Acquire();
        var behind = positions.Values.Distinct().Where(p => state is { } now && IsBehind(now, p)).ToHashSet();
        return new AlertPage([.. alerts.Select(a => new KnownAlert(a.Alert, a.Stored.Held, behind.Contains(positions[a.Alert.Name])))], problems);
    }

    public void Add(Alert alert, bool replace) => _index.WriteBeside(() =>
    {
        using var state = _index.Searchers()!.Acquire();
        _alerts.Add(alert, IngestClock.LastOf(state.Reader), replace);
        return true;
    });

    public bool Remove(string name) => _index.WriteBeside(() => _alerts.Remove(name));

    /// <summary>What an alert would have found of all that is there, each story in its latest version.</summary>
    /// <exception cref="AlertException">Its query cannot be read.</exception>
    public IEnumerable<AlertMatch> Replay(Alert alert, CancellationToken cancellationToken)
    {
        var query = QueryParser.Parse(alert.Query, alert.Dialect);
        return query.Success ? Replay(alert, query, cancellationToken) : throw new AlertException($"The query cannot be read: {query.Error.Message}");
    }

    public async ValueTask<AlertReport> TellAsync(IAlertSink sink, CancellationToken cancellationToken)
    {
        if (_index.Searchers() is not { } searchers)
            return default;
        await _tellingOnce.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var state = searchers.Acquire();
            return await _telling.TellAsync(
                state,
                sink,
                change => _index.WriteBeside(() =>
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

    public void Dispose() => _tellingOnce.Dispose();

    private bool IsBehind(SearcherLease state, AlertPosition position) =>
        new NewStories(state.Reader, StoryFilter.At(state.Reader, _time.GetUtcNow()), position, new CopiesAsTheyCame(state.Reader)).Any;

    private IEnumerable<AlertMatch> Replay(Alert alert, ParsedQuery query, CancellationToken cancellationToken)
    {
        if (_index.Searchers() is not { } searchers)
            yield break;
        using var state = searchers.Acquire();
        var copies = new CopiesAsTheyCame(state.Reader);
        var now = _time.GetUtcNow();
        var stories = new NewStories(state.Reader, StoryFilter.WithKilled(state.Reader, now), AlertPosition.Beginning, copies);
        var search = new AlertSearch(state, _aliases, alert, query, now, new SearchBudget(SearchLimits.Whole, _time, cancellationToken));
        foreach (var found in search.Find(stories, copies))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return search.Read(found, new StoryAccess(state.Reader), new SearchBudget(_limits, _time, cancellationToken));
        }
    }
}
