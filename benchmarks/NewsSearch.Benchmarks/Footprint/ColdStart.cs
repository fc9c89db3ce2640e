using System.Diagnostics;
using System.Globalization;
using NewsSearch.Benchmarks.Corpus;

namespace NewsSearch.Benchmarks.Footprint;

/// <summary>What one search costs from the shell: a process starts, opens the index, answers and ends.</summary>
/// <param name="Seconds">On the wall, the median.</param>
/// <param name="ProcessorSeconds">CPU time, the mean.</param>
internal sealed record ColdStart(double Seconds, double ProcessorSeconds)
{
    private const int Warmup = 3;
    private const int Runs = 21;
    private const double TicksASecond = 100; // USER_HZ, which is 100 wherever Linux runs .NET.

    /// <summary>The command as it is built.</summary>
    public static string Ordinary => Path.Combine(Repository.Root, "artifacts", "bin", "NewsSearch.Cli", "release", "newssearch");

    /// <summary>The one that <c>tests/native.sh artifacts/native</c> makes.</summary>
    public static string Compiled => Path.Combine(Repository.Root, "artifacts", "native", "NewsSearch.Cli");

    /// <summary>Null where there is no such program.</summary>
    public static ColdStart? Measure(string program, string index)
    {
        if (!File.Exists(program))
            return null;
        for (var i = 0; i < Warmup; i++)
            Search(program, index);
        var before = ChildrenTicks();
        var walls = Enumerable.Range(0, Runs).Select(_ => Search(program, index)).Order().ToList();
        return new ColdStart(walls[Runs / 2], (ChildrenTicks() - before) / TicksASecond / Runs);
    }

    private static double Search(string program, string index)
    {
        var started = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo(program, ["search", "opec oil production", "--index", index, "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var search = Process.Start(start)!;
        var errors = search.StandardError.ReadToEndAsync();
        search.StandardOutput.ReadToEnd();
        search.WaitForExit();
        if (search.ExitCode > 1)
            throw new InvalidOperationException($"The search ended with {search.ExitCode}: {errors.Result}");
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>CPU time of the processes that this one has started and that have ended: cutime and cstime of /proc/self/stat.</summary>
    private static long ChildrenTicks()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        // The second field is the program's name in brackets, in which anything may stand.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture);
    }
}
