using NewsSearch.FaultHost;
using NewsSearch.Tests.Faults.Disks;
using NewsSearch.Tests.Faults.Suite;
using Xunit;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>
/// What is done to the files of an index while batches come in is written down; then the power goes after each of these
/// operations, and one of the states that the disk may be in is opened.
/// </summary>
internal sealed class PowerLossTrial : ITrial
{
    private const int PointsOfAnIndex = 250;
    private const int MostBatches = 25;

    /// <summary>Every so many times a batch is added to what was left.</summary>
    private const int GoOnEvery = 8;

    public string Name => "power-losses";

    public string Promise => "An acknowledged story survives a loss of power: what was not synced may be gone";

    public int Whole => 5_000;

    public int Quick => 200;

    public int Slice => 60;

    public string Unit => "points";

    public async Task RunAsync(TrialRun run)
    {
        for (var first = 0; run.MayGoOn(first); first += PointsOfAnIndex)
        {
            var points = Math.Min(PointsOfAnIndex, run.Count - first);
            var root = Path.Combine(run.FolderOf(-1 - first), "index");
            var log = await Recorded(root, first, points);
            for (var point = 0; point < points && run.MayGoOn(first + point); point++)
            {
                var at = 1 + (int)((long)point * log.Count / points);
                await run.RoundAsync(first + point, (folder, random) => Round(log, at, root, Path.Combine(folder, "index"), random, point % GoOnEvery == 0));
            }
            run.Add("operations recorded", log.Count);
            Directory.Delete(run.FolderOf(-1 - first), recursive: true);
        }
    }

    /// <summary>As many batches as make operations enough; every other index is closed and opened again within.</summary>
    private static async Task<DiskLog> Recorded(string root, int first, int points)
    {
        var log = new DiskLog();
        for (var batch = 0; batch < MostBatches && log.Count < points;)
        {
            await using var news = WatchedIndex.Open(root, log);
            do
            {
                await news.Engine.AddAsync(GeneratedBatch.Of(batch++), CancellationToken.None);
                log.Acknowledge();
            }
            while (batch < MostBatches && log.Count < points && (first / PointsOfAnIndex % 2 == 0 || batch % 5 != 0));
        }
        return log;
    }

    private static async Task Round(DiskLog log, int at, string root, string index, Random random, bool goOn)
    {
        log.DiskAt(at, root).WriteTo(index, random);
        var acknowledged = log.AcknowledgedAt(at);
        int batches;
        await using (var news = NewsIndex.Open(index))
        {
            batches = await BatchVerifier.CountAsync(news);
            Assert.InRange(batches, acknowledged, acknowledged + 1);
            if (goOn)
                await news.Engine.AddAsync(GeneratedBatch.Of(batches), CancellationToken.None);
        }
        if (!goOn)
            return;
        await using var after = NewsIndex.Open(index);
        await BatchVerifier.AssertHoldsAsync(after, batches + 1);
    }
}
