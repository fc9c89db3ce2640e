using System.CommandLine;
using NewsSearch.Engine;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;

namespace NewsSearch.Cli.Arguments;

/// <summary>A query whose stories are to be counted, and which stories are meant.</summary>
internal sealed class CountedQuery(string description)
{
    private readonly QueryArgument _query = new(description);
    private readonly TimeOptions _times = new();
    private readonly VersionOptions _versions = new();
    private readonly Flag _exactNames = new("--exact-names", "Look for names in the spelling typed alone.");

    public DialectOption Dialect => _query.Dialect;

    /// <summary>Adds the query.</summary>
    public void AddTo(Command command) => _query.AddTo(command);

    /// <summary>Adds the options that say which stories are meant.</summary>
    public void AddOptionsTo(Command command)
    {
        _times.AddTo(command);
        _versions.AddTo(command);
        command.Add(_exactNames);
    }

    public async Task<SearchRequest> ReadAsync(ParseResult typed, CancellationToken cancellationToken)
    {
        var (since, until, now, zone) = _times.Read(typed);
        var (allVersions, asOf) = _versions.Read(typed, zone);
        return new SearchRequest
        {
            Query = await _query.ReadAsync(typed, cancellationToken),
            Top = 0,
            Match = MatchMode.All,
            Since = since,
            Until = until,
            Now = now,
            TimeZone = zone,
            AllVersions = allVersions,
            AsOf = asOf,
            ExactNames = typed.GetValue(_exactNames),
            // Counts are asked for to be exact, however long that takes; Ctrl-C ends it.
            Limits = SearchLimits.Default with { Time = Timeout.InfiniteTimeSpan },
        };
    }
}
