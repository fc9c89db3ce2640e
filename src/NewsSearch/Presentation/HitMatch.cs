namespace NewsSearch.Presentation;

/// <summary>How much of a query a story matches.</summary>
public enum HitMatch
{
    /// <summary>All of it.</summary>
    All,

    /// <summary>Most of its bare words, and everything else.</summary>
    Most,

    /// <summary>
    /// None of its words, where one would have been enough: it has what the best stories have in common. <see cref="SearchPage.Total"/>
    /// does not count it, and no more hits come than that.
    /// </summary>
    Related,
}
