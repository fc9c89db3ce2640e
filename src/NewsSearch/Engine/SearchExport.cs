using NewsSearch.Presentation;

namespace NewsSearch.Engine;

/// <summary>
/// All stories of an answer, of one state of the index: there are as many as the head says, whatever is written meanwhile. To be
/// disposed when they were read, or enough of them.
/// </summary>
public sealed class SearchExport : IAsyncDisposable
{
    private IDisposable? _state;

    /// <param name="head">The page without its hits; the total is exact.</param>
    /// <param name="hits">The hits, to be gone through once.</param>
    /// <param name="state">What they are read from; null for nothing.</param>
    public SearchExport(SearchPage head, IAsyncEnumerable<SearchHit> hits, IDisposable? state)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(hits);
        Head = head;
        Hits = hits;
        _state = state;
    }

    /// <summary>The page without its hits; the total is exact.</summary>
    public SearchPage Head { get; }

    /// <summary>The hits in order, each read when it is asked for. To be gone through once.</summary>
    public IAsyncEnumerable<SearchHit> Hits { get; }

    /// <summary>Lets the state go.</summary>
    public ValueTask DisposeAsync()
    {
        Interlocked.Exchange(ref _state, null)?.Dispose();
        return ValueTask.CompletedTask;
    }
}
