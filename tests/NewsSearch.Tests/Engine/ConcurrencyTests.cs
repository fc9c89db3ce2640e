using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Engine;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Searches_run_while_stories_come_in_and_see_whole_batches()
    {
        const int batches = 30, size = 7, searchers = 4;
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(new NewsSearchOptions { Path = folder.In("index"), BatchSize = size });
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, searchers).Select(_ => Task.Run(async () =>
        {
            var (last, searches) = (0L, 0);
            do
            {
                var page = await news.SearchAsync("\"peace treaty\" harbour");
                Assert.True(page.Total >= last, $"{page.Total} stories after {last}");
                Assert.Equal(0, page.Total % size);
                Assert.Equal(Math.Min(10, page.Total), page.Hits.Count);
                (last, searches) = (page.Total, searches + 1);
            }
            while (!done.IsCancellationRequested);
            return searches;
        })).ToList();

        await news.AddAsync(Stories(batches * size));
        await done.CancelAsync();

        Assert.All(await Task.WhenAll(readers), searches => Assert.True(searches > 0));
        Assert.Equal(batches * size, (await news.SearchAsync("harbour")).Total);
    }

    [Theory]
    [InlineData("harbour", SearchOrder.Relevance)]
    [InlineData("harbour", SearchOrder.Newest)]
    [InlineData("date:2021", SearchOrder.Relevance)]
    [InlineData("", SearchOrder.Oldest)]
    public async Task Pages_join_without_gap_or_repeat(string query, SearchOrder order)
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(new NewsSearchOptions { Path = folder.In("index"), BatchSize = 10 });
        await news.AddAsync(Stories(53));
        var request = new SearchRequest { Query = QueryParser.Parse(query), Order = order, Top = 7, Copies = true };
        var ids = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = await news.SearchAsync(request with { After = cursor });
            ids.AddRange(page.Hits.Select(h => h.Id));
            Assert.Equal(53, page.Total);
            if ((cursor = page.Cursor) is null)
                break;
        }
        Assert.Equal(53, ids.Distinct().Count());
        Assert.Equal(53, ids.Count);
    }

    [Fact]
    public async Task A_cursor_of_another_state_of_the_index_says_so()
    {
        using var folder = new TemporaryFolder();
        var request = new SearchRequest { Query = QueryParser.Parse("harbour"), Top = 5, Copies = true };
        string? cursor;
        // A state that was searched is kept for its cursors for a while, but not beyond the process or the index that was open.
        await using (var earlier = NewsIndex.Open(folder.In("index")))
        {
            await earlier.AddAsync(Stories(20));
            cursor = (await earlier.SearchAsync(request)).Cursor;
            await earlier.AddAsync([new RawStory { Headline = "One more", Body = "Text." }]);
        }
        await using var news = NewsIndex.Open(folder.In("index"));
        await Assert.ThrowsAsync<StaleCursorException>(() => news.SearchAsync(request with { After = cursor }));
        await Assert.ThrowsAsync<StaleCursorException>(() => news.SearchAsync(request with { After = "no cursor" }));
    }

    private static IEnumerable<RawStory> Stories(int count) => Enumerable.Range(0, count).Select(i => new RawStory
    {
        Id = "s" + i,
        Headline = $"Harbour report {i}",
        Body = $"NORDHAVN, May 3. /NORTHWIRE/. The peace treaty of {1900 + i} was read aloud. \"It holds,\" harbour master Aino Lehto said.",
        Published = StoryTime.OfDay(new DateOnly(2021, 1, 1).AddDays(i % 40)),
    });
}
