namespace NewsSearch.Evaluation.Latency;

/// <summary>The latency of some queries.</summary>
/// <param name="Class">Their class; empty for all of them.</param>
/// <param name="Queries">How many there are.</param>
/// <param name="Runs">How many answers were measured.</param>
/// <param name="Latency">From the arrival of a query to its answer.</param>
/// <param name="Phases">What it is made up of.</param>
/// <param name="AllocatedBytesPerQuery">Bytes allocated on the heap for one answer, in the mean; null where the engine answers on other threads.</param>
public sealed record LatencyFigures(
    string Class, int Queries, int Runs, LatencyDistribution Latency, LatencyPhases Phases, long? AllocatedBytesPerQuery)
{
    internal static LatencyFigures Of(string name, int queries, IReadOnlyCollection<LatencySample> samples)
    {
        LatencyDistribution Each(Func<LatencySample, double> part) => LatencyDistribution.Of(samples.Select(part));
        var counted = samples.Where(sample => sample.AllocatedBytes >= 0).Select(sample => sample.AllocatedBytes).ToList();
        return new(
            name, queries, samples.Count, Each(s => s.Total),
            new(Each(s => s.Wait), Each(s => s.Parse), Each(s => s.Match), Each(s => s.Fetch), Each(s => s.Highlight)),
            counted.Count == 0 ? null : (long)counted.Average());
    }
}
