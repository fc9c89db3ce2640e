namespace NewsSearch.Matching.Compilation;

/// <summary>How many of a query's bare words a story must match.</summary>
public enum MatchMode
{
    /// <summary>Every one.</summary>
    All,

    /// <summary>More than half.</summary>
    Most,

    /// <summary>One at least.</summary>
    Any,
}
