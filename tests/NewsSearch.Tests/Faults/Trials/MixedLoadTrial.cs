using System.Diagnostics;
using NewsSearch.Tests.Faults.Load;
using NewsSearch.Tests.Faults.Suite;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>Writers, searchers, a reader as of another process, snapshots and merges, all at once, for as long as is asked for.</summary>
internal sealed class MixedLoadTrial : ITrial
{
    public string Name => "mixed-load";

    public string Promise => "Memory is bounded under mixed load, and every search agrees with a model in memory";

    public int Whole => 600;

    public int Quick => 20;

    public int Slice => 4;

    public string Unit => "seconds";

    public bool IsAlone => true;

    public async Task RunAsync(TrialRun run)
    {
        var folder = run.FolderOf(0);
        Directory.CreateDirectory(folder);
        var samples = new List<ProcessSample>();
        var started = Stopwatch.GetTimestamp();
        await using (var load = new MixedLoad(folder, run))
        {
            load.Begin();
            while (run.MayGoOn((int)Stopwatch.GetElapsedTime(started).TotalSeconds))
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Max(0.25, run.Count / 120.0)));
                samples.Add(ProcessSample.Take());
            }
            run.Add(Unit, (long)Stopwatch.GetElapsedTime(started).TotalSeconds);
            await load.EndAsync();
        }
        // It takes some minutes until every path was taken and every buffer has its size.
        if (run.Count >= Whole / 2 && ProcessSample.Growth(samples) is { } growth)
            run.Fail(0, growth);
        run.Remark = ProcessSample.Describe(samples);
    }
}
