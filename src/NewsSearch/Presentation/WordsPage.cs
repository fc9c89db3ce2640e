using NewsSearch.Querying;

namespace NewsSearch.Presentation;

/// <summary>The words that tell the stories of a query from all others. Immutable.</summary>
public sealed record WordsPage
{
    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>How it was understood.</summary>
    public required string Understood { get; init; }

    /// <summary>Remarks on how the query was read and answered.</summary>
    public IReadOnlyList<QueryNotice> Notices { get; init; } = [];

    /// <summary>Stories that match, copies included.</summary>
    public required long Total { get; init; }

    /// <summary>How many of them were read: all, or as many as are read at most, spread evenly over the index.</summary>
    public required int Read { get; init; }

    /// <summary>Whether all was looked at.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>Those that tell most first; none of the query's own, none of grammar.</summary>
    public required IReadOnlyList<SignificantWord> Words { get; init; }
}
