namespace NewsSearch.Presentation;

/// <summary>How much of a query a story matches.</summary>
public enum HitMatch
{
    /// <summary>All of it.</summary>
    All,

    /// <summary>Most of its bare words, and everything else.</summary>
    Most,
}
