namespace NewsSearch.Matching.Bounds;

/// <summary>
/// What one search may take while it is answered. Where a bound bites, the answer holds what was found so far, is marked as
/// not complete, and a notice says which bound it was.
/// </summary>
public sealed record SearchLimits
{
    /// <summary>The bounds used when none are given.</summary>
    public static SearchLimits Default { get; } = new();

    /// <summary>For what is measured or exported: all of it, however long it takes.</summary>
    internal static SearchLimits Whole { get; } = new() { Time = Timeout.InfiniteTimeSpan, Memory = long.MaxValue };

    /// <summary>Time for finding and marking; 5 seconds by default. Half of it may go into looking through the dictionary.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Words that one wildcard, fuzzy word or regular expression may stand for, the most frequent; 256 by default.</summary>
    public int Expansions { get; init; } = 256;

    /// <summary>Memory for what is found on the way, in bytes, without the page itself; 256 MiB by default.</summary>
    public long Memory { get; init; } = 256L << 20;

    /// <summary>Places in one text at which one part of a proximity may match; 65,536 by default.</summary>
    public int Places { get; init; } = 1 << 16;
}
