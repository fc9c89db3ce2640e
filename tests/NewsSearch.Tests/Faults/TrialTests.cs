using NewsSearch.FaultHost;
using NewsSearch.Tests.Engine;
using NewsSearch.Tests.Faults.Disks;
using NewsSearch.Tests.Faults.Suite;
using Xunit;

namespace NewsSearch.Tests.Faults;

/// <summary>The trials themselves: whether they would notice.</summary>
public sealed class TrialTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_disk_that_was_never_synced_loses_what_was_acknowledged()
    {
        var log = new Forgetful();
        var root = _folder.In("index");
        await using (var news = WatchedIndex.Open(root, log))
            for (var batch = 0; batch < 3; batch++)
                await news.Engine.AddAsync(GeneratedBatch.Of(batch), default);
        var lost = 0;
        for (var seed = 0; seed < 12; seed++)
        {
            var left = _folder.In("left" + seed);
            log.Log.DiskAt(log.Log.Count, root).WriteTo(left, new Random(seed));
            try
            {
                await using var news = NewsIndex.Open(left);
                lost += await BatchVerifier.CountAsync(news) < 3 ? 1 : 0;
            }
            catch (Exception)
            {
                lost++;
            }
        }
        Assert.InRange(lost, 6, 12);
    }

    [Fact]
    public async Task A_round_that_throws_is_told_with_its_seed_and_its_files_stay()
    {
        var trial = AllTrials.List[0];
        using (var run = new TrialRun(trial, 77, 2, _folder.In("run")))
        {
            await run.RoundAsync(0, (folder, _) => File.WriteAllTextAsync(Path.Combine(folder, "a"), ""));
            await run.RoundAsync(1, async (folder, _) =>
            {
                await File.WriteAllTextAsync(Path.Combine(folder, "a"), "");
                throw new InvalidOperationException("It broke.");
            });
            Assert.StartsWith($"{trial.Name} --seed 77, round 1: System.InvalidOperationException: It broke.", Assert.Single(run.Failures), StringComparison.Ordinal);
            Assert.Equal("1 kills", run.Reached);
        }
        Assert.Equal(["1"], Directory.GetDirectories(_folder.In("run")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("--seed 3 --only kills", true)]
    [InlineData("--quick", true)]
    [InlineData("--minutes 3 --record", true)]
    [InlineData("--minutes 0", false)]
    [InlineData("--record", true)]
    [InlineData("--record --quick", false)]
    [InlineData("--only nothing", false)]
    [InlineData("--seed x", false)]
    [InlineData("--slow", false)]
    public void Options_are_read_or_refused(string words, bool isRead) => Assert.Equal(isRead, FaultOptions.Read(words.Split(' '), 1) is not null);

    /// <summary>Passes on everything but that something was synced.</summary>
    private sealed class Forgetful : IDiskWatcher
    {
        public DiskLog Log { get; } = new();

        public void Before(DiskOperation operation, string name, long bytes)
        {
        }

        public void Created(string folder, string name) => Log.Created(folder, name);

        public void Closed(string folder, string name) => Log.Closed(folder, name);

        public void Deleted(string folder, string name, long length) => Log.Deleted(folder, name, length);

        public void Moved(string from, string to) => Log.Moved(from, to);
    }
}
