using NewsSearch.Querying;

namespace NewsSearch.Alerting;

/// <summary>
/// A stored query that stories are matched with as they come in: those that match all of it, as a search over the index would
/// find them. A copy of a story that was there before is no news, unless <see cref="Copies"/> says so.
/// </summary>
public sealed record Alert
{
    /// <summary>What it is called, at most 100 characters, none of them invisible; no two alerts of an index have one name.</summary>
    public required string Name { get; init; }

    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>The language that the query is in.</summary>
    public QueryDialect Dialect { get; init; }

    /// <summary>Whether to tell of copies, too.</summary>
    public bool Copies { get; init; }

    /// <summary>Whether names are looked for in the spelling typed alone.</summary>
    public bool ExactNames { get; init; }

    /// <summary>Where what is found goes; null leaves it to whoever takes in stories.</summary>
    public AlertTarget? Target { get; init; }
}
