using NewsSearch.FaultHost;
using NewsSearch.Tests.Faults.Disks;
using NewsSearch.Tests.Faults.Suite;
using Xunit;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>A disk fills up while stories come in; then there is room again.</summary>
internal sealed class FullDiskTrial : ITrial
{
    private const int Smallest = 300_000;
    private const int Largest = 1_500_000;
    private const int Refusals = 3;
    private const int Most = 400;

    public string Name => "full-disks";

    public string Promise => "A full disk loses nothing, tells of no false success, and indexing goes on once there is room";

    public int Whole => 30;

    public int Quick => 6;

    public int Slice => 2;

    public string Unit => "full disks";

    public async Task RunAsync(TrialRun run)
    {
        for (var round = 0; run.MayGoOn(round); round++)
            await run.RoundAsync(round, (folder, random) => Round(run, folder, random));
    }

    private static async Task Round(TrialRun run, string folder, Random random)
    {
        var size = random.Next(Smallest, Largest);
        using var mounted = SmallFileSystem.TryMount(Path.Combine(folder, "disk"), 4L * size);
        run.Remark = mounted is null ? "a directory that takes so many bytes: no tmpfs could be mounted" : "tmpfs";
        if (mounted is null)
        {
            var disk = new SmallDisk(size);
            await Fill(run, () => WatchedIndex.Open(Path.Combine(folder, "index"), disk), () => disk.Size = long.MaxValue);
            return;
        }
        // Something else takes the room that there will be later.
        var ballast = Path.Combine(mounted.Folder, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[3 * size]);
        await Fill(run, () => NewsIndex.Open(Path.Combine(mounted.Folder, "index")), () => File.Delete(ballast));
    }

    private static async Task Fill(TrialRun run, Func<NewsIndex> open, Action makeRoom)
    {
        var (next, refused) = (0, 0);
        await using (var news = open())
        {
            while (refused < Refusals)
            {
                Assert.True(next < Most, "The disk does not fill up.");
                try
                {
                    await news.Engine.AddAsync(GeneratedBatch.Of(next), CancellationToken.None);
                    next++;
                }
                catch (IOException)
                {
                    refused++;
                }
            }
            if (next > 0)
                Assert.InRange(await BatchVerifier.CountAsync(news), next, next + 1);
            makeRoom();
            for (var more = 0; more < 3; more++)
                await news.Engine.AddAsync(GeneratedBatch.Of(next++), CancellationToken.None);
            await BatchVerifier.AssertHoldsAsync(news, next);
        }
        await using var after = open();
        await BatchVerifier.AssertHoldsAsync(after, next);
        run.Add("writes refused", refused);
    }
}
