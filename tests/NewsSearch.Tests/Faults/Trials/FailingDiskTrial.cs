using NewsSearch.FaultHost;
using NewsSearch.Tests.Faults.Disks;
using NewsSearch.Tests.Faults.Suite;
using Xunit;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>
/// The same batches are written as often as there are file operations in it, and each time another operation fails: once alone,
/// once with all that come until the writer gives up.
/// </summary>
internal sealed class FailingDiskTrial : ITrial
{
    private const int Batches = 12;

    public string Name => "failing-operations";

    public string Promise => "A batch is whole or absent, whichever file operation fails, and indexing goes on";

    public int Whole => 3_000;

    public int Quick => 120;

    public int Slice => 24;

    public string Unit => "operations failed";

    public async Task RunAsync(TrialRun run)
    {
        var sound = new FailingDisk(0, 0);
        await run.RoundAsync(-1, (folder, _) => Write(Path.Combine(folder, "index"), sound));
        // Every one of them, as far as the count goes; else every Nth.
        var rounds = Math.Min(run.Count, 2 * sound.Operations);
        for (var round = 0; round < rounds && run.MayGoOn(round); round++)
        {
            var at = 1 + (long)(round / 2 * 2 * (double)sound.Operations / rounds);
            var disk = new FailingDisk(at, round % 2 == 0 ? 1 : long.MaxValue / 2);
            await run.RoundAsync(round, (folder, _) => Write(Path.Combine(folder, "index"), disk));
        }
        run.Remark = FormattableString.Invariant($"of {sound.Operations:N0}, each alone and with all that follow");
    }

    private static async Task Write(string index, FailingDisk disk)
    {
        var refused = 0;
        await using (var news = WatchedIndex.Open(index, disk))
            for (var batch = 0; batch < Batches; batch++)
            {
                try
                {
                    await news.Engine.AddAsync(GeneratedBatch.Of(batch), CancellationToken.None);
                    continue;
                }
                catch (IOException)
                {
                    Assert.True(disk.HasFailed);
                    Assert.Equal(1, ++refused);
                }
                // Whoever reads meanwhile sees the batches before, whole.
                await AssertReadable(index, batch);
                disk.IsWell = true;
                batch--;
            }
        await using var after = NewsIndex.Open(index);
        await BatchVerifier.AssertHoldsAsync(after, Batches);
    }

    private static async Task AssertReadable(string index, int batches)
    {
        if (!Directory.Exists(Path.Combine(index, "lucene")))
        {
            Assert.Equal(0, batches);
            return;
        }
        await using var reader = NewsIndex.Open(new NewsSearchOptions { Path = index, ReadOnly = true });
        // The commit may have landed before what failed.
        Assert.InRange(await BatchVerifier.CountAsync(reader), batches, batches + 1);
    }
}
