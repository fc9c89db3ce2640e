using NewsSearch.Matching.Bounds;

namespace NewsSearch.Server.Hosting;

/// <summary>What every answer is made of: the index, the settings, and the bounds that follow from them.</summary>
internal sealed class ServerContext(NewsIndex index, ServerOptions options)
{
    public NewsIndex Index { get; } = index;

    public ServerOptions Options { get; } = options;

    /// <summary>What one query may take.</summary>
    public SearchLimits Limits { get; } = SearchLimits.Default with { Time = options.QueryTime };

    /// <summary>What one export may take.</summary>
    public SearchLimits ExportLimits { get; } = SearchLimits.Default with { Time = options.ExportTime, Memory = 1L << 30 };

    /// <summary>Done when the first answers will be as fast as later ones.</summary>
    public Task Warming { get; set; } = Task.CompletedTask;

    /// <summary>Whether whoever has the key may write.</summary>
    public bool TakesStories => Options is { Writable: true, Key: not null };
}
