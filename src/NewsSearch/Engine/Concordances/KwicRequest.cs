using NewsSearch.Presentation.Concordances;

namespace NewsSearch.Engine.Concordances;

/// <summary>A query whose words are to be shown in their contexts.</summary>
public sealed record KwicRequest
{
    /// <summary>The query with its bounds; what is about pages and facets does not matter. Copies give lines where it asks for them.</summary>
    public required SearchRequest Search { get; init; }

    /// <summary>Characters of context on either side, 0 to 1,000.</summary>
    public int Width { get; init; } = 40;

    /// <summary>The order of the lines.</summary>
    public KwicOrder Order { get; init; }

    /// <summary>Lines, 0 to 100,000, the first by the order.</summary>
    public int Top { get; init; } = 100;
}
