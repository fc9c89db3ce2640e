using System.Globalization;

namespace NewsSearch.Benchmarks.Serving;

/// <summary>What a run of wrk told.</summary>
/// <param name="P50">Median of an answer, in microseconds.</param>
/// <param name="PerSecond">Answers a second.</param>
internal readonly record struct WrkFigures(double P50, double PerSecond)
{
    /// <summary>What the line begins with that our script writes: median, answers, microseconds, failures.</summary>
    public const string Mark = "figures";

    /// <exception cref="InvalidOperationException">There is no such line, or an answer was none.</exception>
    public static WrkFigures Read(string output)
    {
        var line = output.Split('\n').FirstOrDefault(l => l.StartsWith(Mark + " ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException("wrk told nothing: " + output);
        var numbers = line.Split(' ').Skip(1).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToList();
        if (numbers[3] > 0)
            throw new InvalidOperationException($"wrk: {numbers[3]} requests were not answered by 200.");
        return new WrkFigures(numbers[0], numbers[1] / numbers[2] * 1e6);
    }
}
