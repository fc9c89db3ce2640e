using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Engine;

/// <summary>Whatever is asked for all of, all of it comes. NEWSSEARCH_EXPORTS=long makes it a quarter of a million.</summary>
public sealed class ExportTests
{
    private static readonly SearchRequest s_treaty = new() { Query = QueryParser.Parse("treaty"), Match = MatchMode.All };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10_001)]
    [InlineData(250_000)]
    public async Task An_export_has_as_many_rows_as_the_total_says(int count)
    {
        Assert.SkipUnless(count < 100_000 || Environment.GetEnvironmentVariable("NEWSSEARCH_EXPORTS") == "long", "A quarter of a million only with NEWSSEARCH_EXPORTS=long.");
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        await Add(news, Enumerable.Range(0, count).Select(i => Story(i, "treaty")).Append(Story(count, "ferry")));
        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            await using var export = await news.ExportAsync(s_treaty with { Order = order });
            var ids = await export.Hits.Select(h => h.Id).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal((count, true, count), ((int)export.Head.Total, export.Head.TotalIsExact, ids.Count));
            Assert.Equal(count, ids.Distinct().Count());
        }
        Assert.Equal(count, (await Pages(news, s_treaty with { Top = 1_000 }, _ => Task.CompletedTask)).Count);
    }

    [Theory]
    [InlineData(SearchOrder.Relevance)]
    [InlineData(SearchOrder.Newest)]
    public async Task Paging_while_stories_come_and_go_leaves_none_out_and_repeats_none(SearchOrder order)
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        await Add(news, Enumerable.Range(0, 300).Select(i => Story(i, "treaty")));
        var request = s_treaty with { Order = order, Top = 37 };
        var whole = await news.AllAsync(request).Select(h => h.Id).ToListAsync(TestContext.Current.CancellationToken);
        var next = 1_000;
        var ids = await Pages(news, request, async page =>
        {
            await Add(news, Enumerable.Range(next += 100, 50).Select(i => Story(i, "treaty treaty")));
            await news.DeleteAsync([page.Hits[0].Id, "export-299"]);
        });
        Assert.Equal(whole, ids);
        Assert.NotEqual(300, (await news.SearchAsync(request)).Total);
    }

    [Fact]
    public async Task Hits_of_an_export_are_of_its_head_whatever_is_written_meanwhile()
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        await Add(news, Enumerable.Range(0, 60).Select(i => Story(i, "treaty")));
        await using var export = await news.ExportAsync(s_treaty with { WithStories = true, Facets = [FacetField.Source] });
        await Add(news, Enumerable.Range(100, 60).Select(i => Story(i, "treaty")));
        await news.DeleteAsync(["export-3"]);
        var hits = await export.Hits.ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal((60, 60), (export.Head.Total, hits.Count));
        Assert.All(hits, h => Assert.Equal(h.Id, h.Story!.Id));
        Assert.Equal(60, export.Head.Facets[0].Values.Sum(v => v.Stories));
    }

    [Fact]
    public async Task A_state_that_nobody_asked_for_during_ten_minutes_is_gone_and_its_cursor_says_so()
    {
        using var folder = new TemporaryFolder();
        var clock = new FakeTimeProvider(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var news = NewsIndex.Open(new NewsSearchOptions { Path = folder.In("index"), Time = clock });
        await Add(news, Enumerable.Range(0, 40).Select(i => Story(i, "treaty")));
        var first = await news.SearchAsync(s_treaty with { Top = 10 });
        await Add(news, [Story(100, "treaty")]);
        clock.Advance(TimeSpan.FromMinutes(9));
        var second = await news.SearchAsync(s_treaty with { Top = 10, After = first.Cursor });
        Assert.Equal(40, second.Total);
        clock.Advance(TimeSpan.FromMinutes(9));
        var third = await news.SearchAsync(s_treaty with { Top = 10, After = second.Cursor });
        Assert.Equal(21, third.Hits[0].Rank);
        clock.Advance(TimeSpan.FromMinutes(11));
        var refused = await Assert.ThrowsAsync<StaleCursorException>(() => news.SearchAsync(s_treaty with { Top = 10, After = third.Cursor }));
        Assert.Contains("is gone", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<List<string>> Pages(NewsIndex news, SearchRequest request, Func<SearchPage, Task> between)
    {
        var ids = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = await news.SearchAsync(request with { After = cursor });
            ids.AddRange(page.Hits.Select(h => h.Id));
            if ((cursor = page.Cursor) is null)
                return ids;
            await between(page);
        }
    }

    private static Task Add(NewsIndex news, IEnumerable<RawStory> stories) => news.AddAsync(stories);

    private static RawStory Story(int number, string words) => new()
    {
        Id = "export-" + number.ToString(CultureInfo.InvariantCulture),
        Headline = words,
        Body = $"Number {number % 97} of {number % 31}.",
        Source = "Northwire",
        Published = StoryTime.OfDay(new DateOnly(2010, 1, 1).AddDays(number % 1_000)),
    };
}
