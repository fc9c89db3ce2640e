namespace NewsSearch.Engine;

/// <summary>The order of hits.</summary>
public enum SearchOrder
{
    /// <summary>Best first; newest first where a query has nothing that ranks.</summary>
    Relevance,

    /// <summary>Newest first.</summary>
    Newest,

    /// <summary>Oldest first.</summary>
    Oldest,
}
