using NewsSearch.Engine;
using NewsSearch.Querying;

namespace NewsSearch.Evaluation.Latency;

/// <summary>How a query mix is asked. One query is under way at a time, so no figure hides behind another thread.</summary>
public sealed record LatencyOptions
{
    /// <summary>Most answers that one measurement may hold figures of.</summary>
    public const int MostRuns = 5_000_000;

    /// <summary>Rounds asked first and not measured: caches fill, code is compiled. A round asks every query once.</summary>
    public int Warmup { get; init; } = 3;

    /// <summary>Rounds measured.</summary>
    public int Repeat { get; init; } = 10;

    /// <summary>
    /// Queries a second that arrive whether or not the one before is answered (open loop); null to ask the next as soon as
    /// one is answered (closed loop).
    /// </summary>
    public double? Rate { get; init; }

    /// <summary>Makes the request of a query; by default, ten hits of every stored story.</summary>
    public Func<ParsedQuery, SearchRequest> Request { get; init; } = static query => new SearchRequest { Query = query, AllVersions = true };

    /// <summary>Seeds the order within each round.</summary>
    public int Seed { get; init; } = 1987;
}
