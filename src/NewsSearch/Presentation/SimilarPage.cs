using NewsSearch.Matching.Bounds;
using NewsSearch.Querying;

namespace NewsSearch.Presentation;

/// <summary>Stories like one story, without its copies. Immutable.</summary>
public sealed record SimilarPage
{
    /// <summary>The story that was asked about.</summary>
    public required string Id { get; init; }

    /// <summary>The most similar first; the copies of one text are one story.</summary>
    public required IReadOnlyList<RelatedStory> Stories { get; init; }

    /// <summary>Whether all was looked at; else a notice says which bound of <see cref="SearchLimits"/> bit.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>Remarks.</summary>
    public IReadOnlyList<QueryNotice> Notices { get; init; } = [];
}
