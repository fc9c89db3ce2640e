using NewsSearch.Matching.Bounds;

namespace NewsSearch.Engine;

/// <summary>Asks for stories like one.</summary>
public sealed record SimilarRequest
{
    /// <summary>The story, by its id; its latest version counts.</summary>
    public required string Id { get; init; }

    /// <summary>Stories on the page, 0 to 100.</summary>
    public int Top { get; init; } = 10;

    /// <summary>What it may take; null for the bounds of the index.</summary>
    public SearchLimits? Limits { get; init; }
}
