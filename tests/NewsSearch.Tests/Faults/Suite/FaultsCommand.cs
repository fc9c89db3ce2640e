using System.Diagnostics;
using System.Globalization;
using NewsSearch.Tests.Examples;

namespace NewsSearch.Tests.Faults.Suite;

/// <summary>
/// <c>faults [--seed N] [--quick] [--only NAME] [--minutes N] [--record]</c>: puts every promise to the test and prints what was reached.
/// What fails is told with its seed, and its files stay. With --minutes, a promise
/// is tried no longer than that, and what was reached by then is told. With --record, the table of a whole run goes into the repository.
/// </summary>
internal static class FaultsCommand
{
    public const string Verb = "faults";

    private const int Seed = 19560101;
    private const string Memory = "/dev/shm";
    private const long LeastRoom = 4L << 30;

    public static async Task<int> Run(IReadOnlyList<string> words)
    {
        if (FaultOptions.Read(words, Seed) is not { } options)
        {
            Console.Error.WriteLine("usage: faults [--seed N] [--quick] [--only NAME] [--minutes N] [--record]");
            Console.Error.WriteLine("names: " + string.Join(", ", AllTrials.List.Select(t => t.Name)));
            return 64;
        }
        var begun = Stopwatch.GetTimestamp();
        var scratch = Scratch();
        var chosen = AllTrials.List.Where(t => options.Only is null || t.Name == options.Only).ToList();
        var runs = chosen.ConvertAll(t => new TrialRun(t, options.Seed, options.IsQuick ? t.Quick : t.Whole, Path.Combine(scratch, t.Name))
        {
            Longest = options.Minutes > 0 ? TimeSpan.FromMinutes(options.Minutes) : TimeSpan.MaxValue,
        });
        // One more at a time than there are processors, as each waits for disks and children a third of its time; what measures the
        // process comes last, and alone.
        var side = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1 };
        await Parallel.ForEachAsync(runs.Where(r => !r.Trial.IsAlone), side, async (run, _) => await One(run));
        foreach (var run in runs.Where(r => r.Trial.IsAlone))
            await One(run);
        var table = FaultTable.Of(runs);
        Console.WriteLine(table);
        if (options.Record)
            File.WriteAllText(Path.Join(RepositoryRoot.Path, "benchmarks", "results", "Faults.md"), FaultTable.Page(runs, options, Stopwatch.GetElapsedTime(begun)));
        foreach (var run in runs)
            run.Dispose();
        if (!Directory.EnumerateFileSystemEntries(scratch).Any())
            Directory.Delete(scratch);
        else
            Console.WriteLine($"What failed is in {scratch}");
        return runs.Any(r => r.Failures.Count > 0) ? 1 : 0;
    }

    /// <summary>In memory, where there is such a folder with room: what kills and losses leave behind does not depend on the disk.</summary>
    private static string Scratch()
    {
        var memory = Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > LeastRoom ? Memory : Path.GetTempPath();
        return Directory.CreateDirectory(Path.Combine(memory, $"newssearch-faults-{Environment.ProcessId}")).FullName;
    }

    private static async Task One(TrialRun run)
    {
        run.Begin();
        try
        {
            await Task.Run(() => run.Trial.RunAsync(run));
        }
        catch (Exception broken)
        {
            run.Fail(-1, broken);
        }
        run.Ended();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Trial.Name}: {run.Reached}; {run.Failures.Count} failed, {run.Elapsed.TotalSeconds:0} s"));
    }
}
