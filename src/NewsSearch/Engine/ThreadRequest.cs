using NewsSearch.Matching.Bounds;

namespace NewsSearch.Engine;

/// <summary>Asks for the chain of events that a story belongs to.</summary>
public sealed record ThreadRequest
{
    /// <summary>The story, by its id; its latest version counts.</summary>
    public required string Id { get; init; }

    /// <summary>Stories of the chain without their copies, 1 to 500: those that belong to it most.</summary>
    public int Top { get; init; } = 200;

    /// <summary>What it may take; null for the bounds of the index.</summary>
    public SearchLimits? Limits { get; init; }

    /// <summary>The least likeness of a story that joins in place of the usual one; for measuring.</summary>
    internal float? Threshold { get; init; }
}
