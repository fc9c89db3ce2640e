using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using NewsSearch.Articles;
using NewsSearch.Indexing.Writing;
using Xunit;

namespace NewsSearch.Tests.Engine;

/// <summary>Stories that come one by one, with a clock that stands still unless a test moves it.</summary>
public sealed class SlowFeedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2019, 5, 30, 0, 0, 0, TimeSpan.Zero));
    private readonly BlockingCollection<RawStory> _feed = [];
    private readonly BlockingCollection<BatchOutcome> _told = [];

    public void Dispose()
    {
        _feed.Dispose();
        _told.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_story_of_a_slow_feed_is_found_before_the_next_one_comes()
    {
        await using var news = Open(batchSize: 100);
        await using var other = NewsIndex.Open(new NewsSearchOptions { Path = _folder.In("index"), Time = _clock });
        var adding = news.AddAsync(_feed.GetConsumingEnumerable(), new Telling(_told));
        for (var i = 1; i <= 3; i++)
        {
            _feed.Add(Story(i));
            Assert.Equal(i, Told().Added);
            Assert.Equal(i, (await news.SearchAsync("")).Total);
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(i, (await other.SearchAsync("")).Total);
        }
        _feed.CompleteAdding();
        Assert.Equal(3, (await adding).Added);
    }

    [Fact]
    public async Task A_fast_feed_is_cut_by_number_and_not_by_time()
    {
        await using var news = Open(batchSize: 10);
        for (var i = 0; i < 25; i++)
            _feed.Add(Story(i));
        var adding = news.AddAsync(_feed.GetConsumingEnumerable(), new Telling(_told));
        Assert.Equal(10, _told.Take().Added);
        Assert.Equal(20, _told.Take().Added);
        Assert.False(adding.IsCompleted);
        _feed.CompleteAdding();
        Assert.Equal(25, (await adding).Added);
        Assert.Equal(25, _told.Take().Added);
    }

    [Fact]
    public async Task A_feed_that_is_called_off_while_it_waits_ends_at_once_and_keeps_what_was_told()
    {
        await using var news = Open(batchSize: 2);
        using var stop = new CancellationTokenSource();
        _feed.Add(Story(1));
        _feed.Add(Story(2));
        _feed.Add(Story(3));
        var adding = news.AddAsync(_feed.GetConsumingEnumerable(), new Telling(_told), stop.Token);
        Assert.Equal(2, _told.Take().Added);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adding);
        Assert.Equal(2, (await news.SearchAsync("")).Total);
        _feed.CompleteAdding();
    }

    private NewsIndex Open(int batchSize) => NewsIndex.Open(new NewsSearchOptions { Path = _folder.In("index"), Time = _clock, BatchSize = batchSize, Threads = 2 });

    /// <summary>Moves the clock until something is told: when a story is waited for is up to other threads.</summary>
    private BatchOutcome Told()
    {
        BatchOutcome told;
        while (!_told.TryTake(out told, TimeSpan.FromMilliseconds(10)))
            _clock.Advance(TimeSpan.FromSeconds(0.25));
        return told;
    }

    private static RawStory Story(int number) => new() { Id = "s" + number, Headline = $"Story {number}", Body = $"Text of {number}." };

    private sealed class Telling(BlockingCollection<BatchOutcome> told) : IProgress<BatchOutcome>
    {
        public void Report(BatchOutcome value) => told.Add(value);
    }
}
