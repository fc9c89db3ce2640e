namespace NewsSearch.Querying.Nodes;

/// <summary>Units of <c>last:</c>.</summary>
public enum LastUnit
{
    /// <summary><c>last:24h</c>.</summary>
    Hours,

    /// <summary><c>last:7d</c>.</summary>
    Days,

    /// <summary><c>last:2w</c>.</summary>
    Weeks,

    /// <summary><c>last:3m</c>.</summary>
    Months,

    /// <summary><c>last:1y</c>.</summary>
    Years,
}
