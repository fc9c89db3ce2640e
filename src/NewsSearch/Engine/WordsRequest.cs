namespace NewsSearch.Engine;

/// <summary>Asks for the words that tell the stories of a query from all others.</summary>
public sealed record WordsRequest
{
    /// <summary>The query with its bounds; what is about pages, order and facets does not matter.</summary>
    public required SearchRequest Search { get; init; }

    /// <summary>Words, 1 to 1,000.</summary>
    public int Top { get; init; } = 20;
}
