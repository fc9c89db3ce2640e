using System.Globalization;

namespace NewsSearch.Benchmarks.Footprint;

/// <summary>What a process of its own took for a task.</summary>
/// <param name="ProcessorSeconds">CPU time of all its threads.</param>
/// <param name="PeakMemory">The most anonymous memory, in bytes.</param>
/// <param name="SettledMemory">The anonymous memory at the end, garbage collected, in bytes.</param>
internal sealed record ChildReport(double ProcessorSeconds, long PeakMemory, long SettledMemory)
{
    public static ChildReport Read(string line)
    {
        var parts = line.Split(' ');
        return new(
            double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture),
            long.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{ProcessorSeconds:R} {PeakMemory} {SettledMemory}");
}
