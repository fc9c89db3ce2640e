using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>Stories by one of their clocks.</summary>
public abstract record TimeNode : QueryNode
{
    private protected TimeNode(QueryClock clock) => Clock = clock;

    /// <summary>The clock meant.</summary>
    public QueryClock Clock { get; }

    /// <inheritdoc/>
    public sealed override ImmutableArray<QueryNode> Children => [];

    /// <summary>The stretch of time meant.</summary>
    /// <param name="now">The present moment, from which <c>last:7d</c> counts.</param>
    /// <param name="zone">The time zone whose days are meant.</param>
    public abstract QueryTimeRange Resolve(DateTimeOffset now, TimeZoneInfo zone);
}
