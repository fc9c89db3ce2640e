using NewsSearch.FaultHost;
using NewsSearch.Tests.Faults.Suite;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>A process is killed while it makes an index.</summary>
internal sealed class FirstCommitTrial : ITrial
{
    public string Name => "first-commits";

    public string Promise => "A process killed within its first commit leaves a folder that opens";

    public int Whole => 100;

    public int Quick => 10;

    public int Slice => 3;

    public string Unit => "kills";

    public async Task RunAsync(TrialRun run)
    {
        for (var round = 0; run.MayGoOn(round); round++)
            await run.RoundAsync(round, (folder, random) => Round(run, Path.Combine(folder, "index"), random));
    }

    private static async Task Round(TrialRun run, string index, Random random)
    {
        var next = 0;
        using (var host = FaultHostProcess.Start("write", index, "0"))
        {
            while (!File.Exists(Path.Combine(index, "write.lock")))
                await Task.Yield();
            await Task.Delay(random.Next(0, 120));
            foreach (var line in host.Kill())
                next = KillTrial.After(line, next);
        }
        run.Add("before anything was acknowledged", next == 0 ? 1 : 0);
        await using (var news = NewsIndex.Open(index))
            next = await BatchVerifier.VerifyAsync(news, next);
        await using (var news = NewsIndex.Open(index))
        {
            await news.Engine.AddAsync(GeneratedBatch.Of(next), CancellationToken.None);
            await BatchVerifier.AssertHoldsAsync(news, next + 1);
        }
    }
}
