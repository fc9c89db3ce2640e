using NewsSearch.Matching.Bounds;
using NewsSearch.Querying;

namespace NewsSearch.Presentation;

/// <summary>Earlier stories that explain a story. Immutable.</summary>
public sealed record BackgroundPage
{
    /// <summary>The story that was asked about.</summary>
    public required string Id { get; init; }

    /// <summary>Those that explain most first; all were published on earlier days, and the copies of one text are one story.</summary>
    public required IReadOnlyList<RelatedStory> Stories { get; init; }

    /// <summary>Whether all was looked at; else a notice says which bound of <see cref="SearchLimits"/> bit.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>Remarks.</summary>
    public IReadOnlyList<QueryNotice> Notices { get; init; } = [];
}
