namespace NewsSearch.Querying.Dialects.Nexis;

/// <summary>
/// The order in which Nexis takes its connectors: or; w/n, pre/n and not w/n, the smallest n first; w/s; w/p; w/seg;
/// not w/seg; and; and not. Source: LexisNexis, "Connector Order and Priority" (help.lexisnexis.com) and "Search
/// Connectors" (support.lexisnexis.com, SS3534), which agree on it; equal ones go from left to right.
/// </summary>
internal static class NexisPriority
{
    public const int Or = 0;
    public const int Sentence = 10_000_000;
    public const int Paragraph = 20_000_000;
    public const int Segment = 30_000_000;
    public const int NotSegment = 40_000_000;
    public const int And = 50_000_000;
    public const int AndNot = 60_000_000;

    public static int Words(int distance) => 1 + Math.Min(distance, Sentence - 2);
}
