using NewsSearch.FaultHost;
using NewsSearch.Tests.Faults.Suite;
using Xunit;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>Snapshots are made while batches come in, by the process that writes and by one that only reads; each is restored.</summary>
internal sealed class SnapshotTrial : ITrial
{
    private const int SnapshotsOfAnIndex = 20;

    /// <summary>Batches that are written while a snapshot is made; without a bound, reading what it holds would soon take minutes.</summary>
    private const int BatchesOfSnapshot = 16;

    public string Name => "snapshots";

    public string Promise => "A snapshot made under load is consistent: each is restored and checked";

    public int Whole => 100;

    public int Quick => 10;

    public int Slice => 4;

    public string Unit => "snapshots";

    public async Task RunAsync(TrialRun run)
    {
        for (var first = 0; run.MayGoOn(first); first += SnapshotsOfAnIndex)
        {
            var left = Math.Min(SnapshotsOfAnIndex, run.Count - first);
            await run.RoundAsync(first, (folder, random) => Several(run, folder, left, random));
            run.Add(Unit, left - 1);
        }
    }

    private static async Task Several(TrialRun run, string folder, int count, Random random)
    {
        var index = Path.Combine(folder, "index");
        await using var news = NewsIndex.Open(index);
        await news.Engine.AddAsync(GeneratedBatch.Of(0), CancellationToken.None);
        await using var reader = NewsIndex.Open(new NewsSearchOptions { Path = index, ReadOnly = true });
        var acknowledged = 1;
        using var done = new CancellationTokenSource();
        using var room = new SemaphoreSlim(0);
        var load = Task.Run(async () =>
        {
            for (var batch = 1; ; batch++)
            {
                await room.WaitAsync();
                if (done.IsCancellationRequested)
                    return;
                await news.Engine.AddAsync(GeneratedBatch.Of(batch), CancellationToken.None);
                Volatile.Write(ref acknowledged, batch + 1);
            }
        });
        try
        {
            for (var i = 0; i < count; i++)
            {
                room.Release(BatchesOfSnapshot);
                await Task.Delay(random.Next(0, 40));
                var (snapshot, restored) = (Path.Combine(folder, "snapshot"), Path.Combine(folder, "restored"));
                var least = Volatile.Read(ref acknowledged);
                await (i % 2 == 0 ? news : reader).SnapshotAsync(snapshot);
                var most = Volatile.Read(ref acknowledged) + 1;
                // Into an empty folder, and in the place of the one before.
                await NewsIndex.RestoreAsync(snapshot, restored, replace: true);
                await using (var copy = NewsIndex.Open(restored))
                {
                    var batches = await BatchVerifier.CountAsync(copy);
                    Assert.InRange(batches, least, most);
                    await copy.Engine.AddAsync(GeneratedBatch.Of(batches), CancellationToken.None);
                    Assert.Equal((batches + 1) * GeneratedBatch.Stories, (await copy.Engine.IdsAsync(CancellationToken.None)).Count);
                }
                Directory.Delete(snapshot, recursive: true);
            }
        }
        finally
        {
            await done.CancelAsync();
            room.Release();
            await load;
        }
        run.Add("batches written meanwhile", acknowledged);
    }
}
