namespace NewsSearch.Engine.Concordances;

/// <summary>A query in whose stories to look who is quoted with whom.</summary>
public sealed record SpeakerPairRequest
{
    /// <summary>The query with its bounds; what is about pages, order and facets does not matter.</summary>
    public required SearchRequest Search { get; init; }

    /// <summary>Only pairs of this person: words that the name must hold; null for all pairs.</summary>
    public string? Speaker { get; init; }

    /// <summary>Pairs, 1 to 100,000, those of the most stories.</summary>
    public int Top { get; init; } = 50;
}
