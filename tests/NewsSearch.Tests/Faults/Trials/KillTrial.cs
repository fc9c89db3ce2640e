using System.Globalization;
using NewsSearch.Tests.Faults.Suite;
using Xunit;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>A process that writes is killed, over and over, on the same index; some rounds later on a new one.</summary>
internal sealed class KillTrial : ITrial
{
    private const int RoundsOfAnIndex = 20;

    /// <summary>
    /// Every so many rounds every posting is read, which takes most of a round: what a kill has damaged is still damaged then.
    /// All stories are counted each time.
    /// </summary>
    private const int ReadEvery = 4;

    public string Name => "kills";

    public string Promise => "An acknowledged story is durable: kill -9 at any moment loses none";

    public int Whole => 1_000;

    public int Quick => 30;

    public int Slice => 6;

    public string Unit => "kills";

    public async Task RunAsync(TrialRun run)
    {
        for (var first = 0; run.MayGoOn(first); first += RoundsOfAnIndex)
        {
            var index = run.FolderOf(first);
            var next = 0;
            try
            {
                for (var round = first; round < first + RoundsOfAnIndex && run.MayGoOn(round); round++)
                    next = await Round(run, index, next, run.RandomOf(round), whole: (round + 1) % ReadEvery == 0 || round + 1 == run.Count);
                Directory.Delete(index, recursive: true);
            }
            catch (Exception failed)
            {
                run.Fail(first, failed);
            }
            run.Add("batches acknowledged", next);
        }
    }

    private static async Task<int> Round(TrialRun run, string index, int next, Random random, bool whole)
    {
        using (var host = FaultHostProcess.Start("write", index, next.ToString(CultureInfo.InvariantCulture)))
        {
            for (var wait = random.Next(2, 11); wait > 0; wait--)
                next = After(host.ReadLine(), next);
            await Task.Delay(random.Next(0, 60));
            foreach (var line in host.Kill())
                next = After(line, next);
        }
        await using var news = NewsIndex.Open(index);
        next = await BatchVerifier.VerifyAsync(news, next, whole);
        run.Add(run.Trial.Unit, 1);
        return next;
    }

    /// <summary>The number after the one that the host has acknowledged.</summary>
    public static int After(string? line, int next)
    {
        Assert.True(line is not null, "The host ended by itself.");
        Assert.StartsWith("batch ", line, StringComparison.Ordinal);
        Assert.Equal(next, int.Parse(line.AsSpan(6), CultureInfo.InvariantCulture));
        return next + 1;
    }
}
