using System.Diagnostics;

namespace NewsSearch.Benchmarks.Presenting;

/// <summary>What an answer costs once everything it needs is in memory: medians over rounds.</summary>
/// <param name="Wall">Milliseconds on the wall.</param>
/// <param name="Processor">Milliseconds of CPU time, all threads of the process.</param>
/// <param name="Allocated">Kilobytes allocated.</param>
/// <param name="First">Milliseconds of CPU time of the first answer, which makes what later ones find ready.</param>
internal readonly record struct AskedCost(double Wall, double Processor, double Allocated, double First)
{
    private const int Warming = 3;

    /// <summary>Milliseconds that a round takes at least, as clocks of CPU time are coarse.</summary>
    private const double RoundAtLeast = 40;

    public static async Task<AskedCost> MeasureAsync(Func<Task> ask, int rounds)
    {
        var first = (await RoundAsync(ask, 1)).Processor;
        for (var i = 0; i < Warming; i++)
            await ask();
        var times = Math.Max(1, (int)Math.Ceiling(RoundAtLeast / Math.Max(0.01, (await RoundAsync(ask, 1)).Wall)));
        var measured = new List<AskedCost>();
        for (var i = 0; i < rounds; i++)
            measured.Add(await RoundAsync(ask, times));
        return new AskedCost(Median(measured.Select(m => m.Wall)), Median(measured.Select(m => m.Processor)), Median(measured.Select(m => m.Allocated)), first);
    }

    private static async Task<AskedCost> RoundAsync(Func<Task> ask, int times)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var processor = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
            await ask();
        var wall = Stopwatch.GetElapsedTime(started);
        return new AskedCost(
            wall.TotalMilliseconds / times,
            (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / times,
            (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / times,
            0);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
