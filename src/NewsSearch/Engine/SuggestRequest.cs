using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;

namespace NewsSearch.Engine;

/// <summary>Asks how what was typed so far may go on.</summary>
public sealed record SuggestRequest
{
    /// <summary>What was typed; only its start counts where it is longer than a name can be. Nothing gives no suggestion.</summary>
    public required string Prefix { get; init; }

    /// <summary>Suggestions on the page, 0 to 100.</summary>
    public int Top { get; init; } = 10;

    /// <summary>What to suggest; none for all kinds.</summary>
    public IReadOnlyList<SuggestionKind> Kinds { get; init; } = [];

    /// <summary>What it may take; null for the bounds of the index.</summary>
    public SearchLimits? Limits { get; init; }
}
