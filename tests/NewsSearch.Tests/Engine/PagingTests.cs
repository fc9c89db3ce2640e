using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Engine;

public sealed class PagingTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(_folder.In("index"));
        foreach (var batch in SmallStories.Make(70, new Random(5)).Chunk(20))
            await _news.Engine.AddAsync(batch, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("treaty", SearchOrder.Relevance)]
    [InlineData("the OR of", SearchOrder.Relevance)]
    [InlineData("peace OR said(*, treaty)", SearchOrder.Newest)]
    [InlineData("peace", SearchOrder.Oldest)]
    [InlineData("", SearchOrder.Relevance)]
    [InlineData("-ferry", SearchOrder.Relevance)]
    public async Task Pages_of_any_size_are_the_whole_in_order(string query, SearchOrder order)
    {
        var request = Request(query) with { Order = order };
        var whole = (await _news.SearchAsync(request with { Top = 1_000 })).Hits;
        Assert.Equal(whole.Select(h => h.Id), await _news.AllAsync(request).Select(h => h.Id).ToListAsync());
        foreach (var size in new[] { 1, 2, 7, whole.Count, whole.Count + 1 })
        {
            var hits = new List<SearchHit>();
            string? cursor = null;
            do
            {
                var page = await _news.SearchAsync(request with { Top = size, After = cursor });
                Assert.Equal(whole.Count, page.Total);
                Assert.True(page.Hits.Count > 0);
                hits.AddRange(page.Hits);
                cursor = page.Cursor;
            }
            while (cursor is not null);
            Assert.Equal(whole.Select(h => (h.Rank, h.Id, h.Score)), hits.Select(h => (h.Rank, h.Id, h.Score)));
        }
    }

    [Fact]
    public async Task Nothing_and_filters_give_the_newest_first_and_stories_without_a_time_last()
    {
        foreach (var query in new[] { "", "-ferry", "words:>3", "is:latest", "speaker:Lehto" })
        {
            var hits = (await _news.SearchAsync(Request(query) with { Top = 1_000 })).Hits;
            Assert.True(hits.Count > 3);
            Assert.Equal(hits.OrderByDescending(h => h.Published?.Instant ?? DateTimeOffset.MinValue).Select(h => h.Published), hits.Select(h => h.Published));
            Assert.Contains(hits, h => h.Published is null);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("treaty")]
    [InlineData("said(Lehto)")]
    [InlineData("date:2019 the")]
    public async Task Quotes_are_paged_too(string query)
    {
        var request = Request(query);
        var whole = await _news.QuotesAsync(request with { Top = 1_000 });
        var ids = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = await _news.QuotesAsync(request with { Top = 3, After = cursor });
            ids.AddRange(page.Quotes.Select(q => q.StoryId));
            if ((cursor = page.Cursor) is null)
                break;
        }
        Assert.Equal(whole.Total, ids.Count);
        Assert.Equal(whole.Quotes.Select(q => q.StoryId), ids);
        if (query is "" or "said(Lehto)")
            Assert.Equal(whole.Quotes.OrderByDescending(q => q.Published?.Instant ?? DateTimeOffset.MinValue).Select(q => q.Published), whole.Quotes.Select(q => q.Published));
    }

    [Fact]
    public async Task A_cursor_goes_through_urls_and_knows_its_query()
    {
        var request = Request("treaty") with { Top = 2 };
        var cursor = (await _news.SearchAsync(request)).Cursor!;
        Assert.Matches("^[A-Za-z0-9_-]+$", cursor);
        await _news.SearchAsync(request with { After = cursor, Top = 50, Explain = true, Facets = [FacetField.Year] });
        foreach (var foreign in new[]
        {
            request with { Query = QueryParser.Parse("peace") }, request with { Order = SearchOrder.Newest }, request with { AllVersions = true },
            request with { Since = DateTimeOffset.UnixEpoch }, request with { ExactNames = true }, request with { Match = MatchMode.Any },
        })
            Assert.Contains("another query", (await Assert.ThrowsAsync<StaleCursorException>(() => _news.SearchAsync(foreign with { After = cursor }))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StaleCursorException>(() => _news.QuotesAsync(request with { After = cursor }));
    }

    [Fact]
    public async Task A_damaged_cursor_is_refused_wherever_it_is_damaged()
    {
        var request = Request("treaty") with { Top = 2 };
        var cursor = (await _news.SearchAsync(request)).Cursor!;
        var damaged = Enumerable.Range(0, cursor.Length).Select(i => cursor[..i] + (cursor[i] == 'A' ? 'B' : 'A') + cursor[(i + 1)..])
            .Concat(["x", "%%%", cursor[1..], cursor[..^1], cursor + "AAAA", new string('A', 100_000), "\0", "\uD800"]);
        foreach (var text in damaged)
            await Assert.ThrowsAsync<StaleCursorException>(() => _news.SearchAsync(request with { After = text }));
    }

    [Fact]
    public async Task A_cursor_of_another_state_or_index_is_refused()
    {
        var request = Request("treaty") with { Top = 2 };
        var cursor = (await _news.SearchAsync(request)).Cursor!;
        await _news.AddAsync([new RawStory { Headline = "Another treaty", Body = "Text." }]);
        await _news.DisposeAsync();
        _news = NewsIndex.Open(_folder.In("index"));
        var refused = await Assert.ThrowsAsync<StaleCursorException>(() => _news.SearchAsync(request with { After = cursor }));
        Assert.Contains("has changed", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relative_dates_of_all_pages_count_from_the_first()
    {
        using var folder = new TemporaryFolder();
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2020, 1, 10, 0, 0, 0, TimeSpan.Zero));
        await using var news = NewsIndex.Open(new NewsSearchOptions { Path = folder.In("index"), Time = clock });
        await news.AddAsync(Enumerable.Range(1, 9).Select(day => new RawStory
        {
            Id = day.ToString(CultureInfo.InvariantCulture),
            Headline = "Treaty",
            Body = "Text.",
            Published = StoryTime.OfDay(new DateOnly(2020, 1, day)),
        }));
        var request = Request("last:5d") with { Top = 2 };
        var first = await news.SearchAsync(request);
        clock.Advance(TimeSpan.FromDays(3));
        var second = await news.SearchAsync(request with { After = first.Cursor });
        Assert.Equal(first.Total, second.Total);
        Assert.Equal(["9", "8", "7", "6"], first.Hits.Concat(second.Hits).Select(h => h.Id));
        Assert.Equal([1, 2, 3, 4], first.Hits.Concat(second.Hits).Select(h => h.Rank));
    }

    [Theory]
    [InlineData("the OR of", 5L, false)]
    [InlineData("\"the of\"", 1L, false)]
    [InlineData("the", 5L, true)]
    [InlineData("headline:the", 2L, true)]
    [InlineData("date:2018", 2L, true)]
    [InlineData("-ferry", 2L, true)]
    [InlineData("", 2L, true)]
    [InlineData("the OR of", null, true)]
    [InlineData("the OR of", 10_000L, true)]
    public async Task Totals_are_exact_up_to_the_count_asked_for(string query, long? count, bool isExact)
    {
        var exact = (await _news.SearchAsync(Request(query) with { Count = null, Top = 0 })).Total;
        foreach (var top in new[] { 0, 3 })
        {
            var page = await _news.SearchAsync(Request(query) with { Count = count, Top = top });
            Assert.Equal((isExact ? exact : count, isExact, true), (page.Total, page.TotalIsExact, page.Complete));
            Assert.Equal(top == 0, page.Cursor is null);
        }
        Assert.Equal(exact, (await _news.SearchAsync(Request(query) with { Count = count, Facets = [FacetField.Year] })).Total);
    }

    private static SearchRequest Request(string query) => new() { Query = QueryParser.Parse(query), Match = MatchMode.All, Copies = true };
}
