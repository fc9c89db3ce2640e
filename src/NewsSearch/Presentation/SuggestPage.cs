using NewsSearch.Matching.Bounds;

namespace NewsSearch.Presentation;

/// <summary>Completions of what was typed so far. Immutable.</summary>
public sealed record SuggestPage
{
    /// <summary>What was typed.</summary>
    public required string Prefix { get; init; }

    /// <summary>Those that most stories have first. Words take a third of the page, and what the others leave.</summary>
    public required IReadOnlyList<Suggestion> Suggestions { get; init; }

    /// <summary>Whether all dictionaries were looked through; else a bound of <see cref="SearchLimits"/> bit.</summary>
    public bool Complete { get; init; } = true;
}
