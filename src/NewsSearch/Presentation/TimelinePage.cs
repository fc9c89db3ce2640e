using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Presentation;

/// <summary>Stories counted over time. Immutable.</summary>
public sealed record TimelinePage
{
    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>The query in our own language, where it was typed in another; else null.</summary>
    public string? Translation { get; init; }

    /// <summary>How it was understood.</summary>
    public required string Understood { get; init; }

    /// <summary>Remarks on how the query was read and answered.</summary>
    public IReadOnlyList<QueryNotice> Notices { get; init; } = [];

    /// <summary>How long the stretches are.</summary>
    public required TimelineInterval By { get; init; }

    /// <summary>Which of a story's times count.</summary>
    public required QueryClock Clock { get; init; }

    /// <summary>Stories that match, copies included.</summary>
    public required long Total { get; init; }

    /// <summary>How many of them are copies of earlier stories.</summary>
    public long Copies { get; init; }

    /// <summary>How many of them have no such time; those that speak of times count in every stretch that they speak of.</summary>
    public required long Undated { get; init; }

    /// <summary>Whether all was looked at; else a notice says which bound bit, and there are no stretches.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>From the first stretch to the last, none left out; bounds that the request has for these times are filled, too.</summary>
    public required IReadOnlyList<TimelineBucket> Buckets { get; init; }

    /// <summary>How the query to compare with was understood; null where there is none.</summary>
    public string? VersusUnderstood { get; init; }

    /// <summary>Stories that match the query to compare with.</summary>
    public long? VersusTotal { get; init; }

    /// <summary>How many of those are copies of earlier stories.</summary>
    public long? VersusCopies { get; init; }
}
