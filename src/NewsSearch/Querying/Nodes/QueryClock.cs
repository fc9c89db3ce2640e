namespace NewsSearch.Querying.Nodes;

/// <summary>The times a story has.</summary>
public enum QueryClock
{
    /// <summary>When it was published: <c>date:</c>.</summary>
    Published,

    /// <summary>When it was filed, by its dateline: <c>filed:</c>.</summary>
    Filed,

    /// <summary>Times that it speaks of: <c>mentions:</c>.</summary>
    Mentioned,
}
