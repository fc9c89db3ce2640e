using NewsSearch.Articles;
using NewsSearch.FaultHost;
using NewsSearch.Indexing.Writing;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Faults;

public sealed class BatchTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private NewsIndex _news = null!;

    public ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(_folder.In("index"));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(9)]
    public async Task A_batch_broken_by_an_exception_leaves_nothing_of_itself(int at)
    {
        await Add(GeneratedBatch.Of(0));
        var broken = new BrokenList(GeneratedBatch.Of(1), at, () => throw new TimeoutException("The feed broke off."));
        await Assert.ThrowsAsync<TimeoutException>(() => Add(broken));
        await AssertHolds(1);
        Assert.Equal(new BatchOutcome(8, 2, 0), await Add(GeneratedBatch.Of(1)));
        await AssertHolds(2);
    }

    [Fact]
    public async Task A_batch_cancelled_half_way_leaves_nothing_of_itself()
    {
        await Add(GeneratedBatch.Of(0));
        using var cancelling = new CancellationTokenSource();
        var broken = new BrokenList(GeneratedBatch.Of(1), 5, cancelling.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _news.Engine.AddAsync(broken, cancelling.Token).AsTask());
        await AssertHolds(1);
        await Add(GeneratedBatch.Of(1));
        await AssertHolds(2);
    }

    [Fact]
    public async Task A_failure_of_the_disk_is_made_good_from_the_last_commit()
    {
        await Add(GeneratedBatch.Of(0));
        var failures = 0;
        var broken = new BrokenList(GeneratedBatch.Of(1), 5, () => _ = failures++ == 0 ? throw new IOException("No space left on device.") : 0);
        Assert.Equal(new BatchOutcome(8, 2, 0), await Add(broken));
        Assert.Equal(2, failures);
        await AssertHolds(2);
    }

    [Fact]
    public async Task A_feed_that_breaks_keeps_its_whole_batches_only()
    {
        await using var news = NewsIndex.Open(new NewsSearchOptions { Path = _folder.In("feed"), BatchSize = 10 });
        await Assert.ThrowsAsync<TimeoutException>(() => news.AddAsync(Feed(25)));
        Assert.Equal(20, (await news.SearchAsync("")).Total);
        Assert.Equal(20, (await news.Engine.IdsAsync(default)).Count);

        static IEnumerable<RawStory> Feed(int breaksAt)
        {
            for (var i = 0; i < breaksAt; i++)
                yield return new RawStory { Id = "s" + i, Headline = "Story", Body = "Text." };
            throw new TimeoutException("The feed broke off.");
        }
    }

    [Fact]
    public async Task A_story_that_cannot_be_stored_takes_its_batch_along_and_no_other()
    {
        await Add(GeneratedBatch.Of(0));
        var batch = GeneratedBatch.Of(1);
        var unfit = batch[3] with { Body = "Not the end of what was read." };
        await Assert.ThrowsAsync<InvalidOperationException>(() => Add([.. batch.Take(3), unfit, .. batch.Skip(4)]));
        await AssertHolds(1);
        await Add(batch);
        await AssertHolds(2);
    }

    private Task<BatchOutcome> Add(IReadOnlyList<Article> batch) => _news.Engine.AddAsync(batch, CancellationToken.None).AsTask();

    /// <summary>The same in this process, to a second reader, and after opening anew.</summary>
    private async Task AssertHolds(int batches)
    {
        await AssertHolds(_news, batches);
        await using (var reader = NewsIndex.Open(new NewsSearchOptions { Path = _folder.In("index"), ReadOnly = true }))
            await AssertHolds(reader, batches);
        await _news.DisposeAsync();
        _news = NewsIndex.Open(_folder.In("index"));
        await AssertHolds(_news, batches);
    }

    private static async Task AssertHolds(NewsIndex news, int batches)
    {
        Assert.Equal(batches * GeneratedBatch.Stories, (await news.Engine.IdsAsync(default)).Count);
        var held = await news.Engine.StatisticsAsync(default);
        Assert.Equal(batches * GeneratedBatch.Stories, held.Articles);
        Assert.Equal(held.Articles + (batches - 1) * GeneratedBatch.Updates, held.Versions);
        Assert.True((await news.Engine.CheckAsync(default)).Ok);
    }
}
