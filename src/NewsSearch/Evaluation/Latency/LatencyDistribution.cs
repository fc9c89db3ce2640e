namespace NewsSearch.Evaluation.Latency;

/// <summary>
/// How long something took over many runs, in microseconds. A percentile is the nearest rank: the smallest time that this
/// share of the runs did not exceed, so always one that was measured.
/// </summary>
/// <param name="Min">The shortest.</param>
/// <param name="P50">The median.</param>
/// <param name="P95">The 95th percentile.</param>
/// <param name="P99">The 99th percentile.</param>
/// <param name="Max">The longest.</param>
/// <param name="Mean">The mean; those of the parts of a time add up to that of the whole.</param>
public readonly record struct LatencyDistribution(double Min, double P50, double P95, double P99, double Max, double Mean)
{
    /// <summary>Takes the figures of some times; all zero of none.</summary>
    public static LatencyDistribution Of(IEnumerable<double> microseconds)
    {
        ArgumentNullException.ThrowIfNull(microseconds);
        double[] sorted = [.. microseconds.Order()];
        return sorted.Length == 0
            ? default
            : new(sorted[0], Rank(sorted, 50), Rank(sorted, 95), Rank(sorted, 99), sorted[^1], sorted.Average());
    }

    // In whole numbers: 0.95 * 20 is a little more than 19 as a double, and would be rounded up to the maximum.
    private static double Rank(double[] sorted, int percent) => sorted[(int)(((long)sorted.Length * percent + 99) / 100) - 1];
}
