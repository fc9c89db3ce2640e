using NewsSearch.Matching.Bounds;
using NewsSearch.Querying;

namespace NewsSearch.Presentation;

/// <summary>One page of an answer. Immutable.</summary>
public sealed record SearchPage
{
    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>The query in our own language, where it was typed in another; else null.</summary>
    public string? Translation { get; init; }

    /// <summary>How it was understood, with the forms of each word that were looked for.</summary>
    public required string Understood { get; init; }

    /// <summary>The words of the query with how many documents have each; phrases and said() have no cheap count.</summary>
    public IReadOnlyList<UnderstoodPart> Parts { get; init; } = [];

    /// <summary>Remarks on how the query was read and answered.</summary>
    public IReadOnlyList<QueryNotice> Notices { get; init; } = [];

    /// <summary>Stories that match all of the query, copies included.</summary>
    public required long Total { get; init; }

    /// <summary>The same with copies of one text counted once; a lower bound where <see cref="Total"/> is one.</summary>
    public long Groups { get; init; }

    /// <summary>Whether <see cref="Total"/> is exact rather than a lower bound.</summary>
    public bool TotalIsExact { get; init; } = true;

    /// <summary>Whether all was looked at; else a notice says which bound of <see cref="SearchLimits"/> bit, and the page holds what was found so far.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>Set where stories that match most of the words follow those that match all.</summary>
    public RelaxedMatch? Relaxed { get; init; }

    /// <summary>The query that was likely meant, where this one found nothing or next to nothing; else null.</summary>
    public DidYouMean? DidYouMean { get; init; }

    /// <summary>The parts of a query that found nothing, and what each keeps away; else none.</summary>
    public IReadOnlyList<MissedPart> Missed { get; init; } = [];

    /// <summary>What was asked for, counted over every matching story.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>What the answer took.</summary>
    public required SearchTimes Took { get; init; }

    /// <summary>Where the next page starts; null on the last page.</summary>
    public string? Cursor { get; init; }

    /// <summary>The hits, best first.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }
}
