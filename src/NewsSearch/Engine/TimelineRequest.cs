using NewsSearch.Presentation;
using NewsSearch.Presentation.Concordances;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Engine;

/// <summary>A query and how its stories are to be counted over time.</summary>
public sealed record TimelineRequest
{
    /// <summary>The query with its bounds; what is about pages, order and facets does not matter.</summary>
    public required SearchRequest Search { get; init; }

    /// <summary>How long the stretches are.</summary>
    public TimelineInterval By { get; init; } = TimelineInterval.Month;

    /// <summary>Which of a story's times count. A date spoken of counts where all of it lies in one stretch.</summary>
    public QueryClock Clock { get; init; }

    /// <summary>
    /// Whether to count, besides stories, the places where the query stands in them, as <see cref="KwicPage.Total"/> does: reads
    /// every story that matches. Not with dates spoken of.
    /// </summary>
    public bool Occurrences { get; init; }

    /// <summary>A query to compare with; null for none.</summary>
    public ParsedQuery? Versus { get; init; }
}
