using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Ranking;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Copies;

/// <summary>Whatever is counted is counted in stories and in copies, as <c>is:copy</c> finds them.</summary>
public sealed class CopyCountTests : IAsyncLifetime
{
    private const string Said = "\n\n\"The ferry will not sail before the harbour is free of ice,\" Mayor Aino Lehto said.";

    private readonly TemporaryFolder _folder = new();
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(_folder.In("index"));
        var stories = Enumerable.Range(0, 50)
            .SelectMany(i => Enumerable.Range(0, 1 + i % 4).Select(c => c == 0 ? WireStories.Original(i, 700 * i) : WireStories.Copy(i, c, 700 * i + 400 * c)))
            .Select((s, i) => s with { Body = s.Body + Said, Topics = [i % 3 == 0 ? "ferries" : "harbours"] })
            .OrderBy(s => s.Id, StringComparer.Ordinal);
        foreach (var batch in stories.Chunk(29))
            await _news.AddAsync(batch);
        await _news.DeleteAsync(["s7", "s11-c2"]);
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("harbour -source:wire")]
    [InlineData("news topic.given:ferries OR source:wire")]
    [InlineData("is:original")]
    [InlineData("is:copy")]
    public async Task Facets_timelines_and_quotes_tell_copies(string query)
    {
        var request = Request(query);
        var stories = await StoriesAsync(query);
        var copies = (await StoriesAsync(query.Length == 0 ? "is:copy" : $"({query}) is:copy")).Select(s => s.Id).ToHashSet();
        var all = await StoriesAsync("");
        var oracle = new CountOracle(copies.Contains);
        FacetField[] fields = [FacetField.Day, FacetField.Month, FacetField.State, FacetField.Language, FacetField.TopicKeyphrase, FacetField.Speaker];
        var page = await _news.SearchAsync(request with { Facets = fields, FacetTop = 10_000, Top = 0 });
        foreach (var facet in page.Facets.Where(f => f.Field != FacetField.State || !query.StartsWith("is:", StringComparison.Ordinal)))
            Assert.Equal(oracle.Facet(stories, facet.Field, request with { FacetTop = 10_000 }), facet.Values);
        foreach (var by in Enum.GetValues<TimelineInterval>())
        {
            var timeline = await _news.TimelineAsync(new TimelineRequest { Search = request, By = by, Versus = QueryParser.Parse("is:copy") });
            Assert.Equal((stories.Count, copies.Count), (timeline.Total, timeline.Copies));
            Assert.Equal(timeline.VersusTotal, timeline.VersusCopies);
            Assert.Equal(oracle.Timeline(new TimelineRequest { Search = request, By = by }, stories, null, all), timeline.Buckets.Where(b => b.Count.Stories > 0).Select(b => b with { Versus = null }));
        }
        var quotes = await _news.QuotesAsync(request with { Top = 1_000 });
        Assert.True(quotes.Total > 0);
        Assert.Equal(quotes.Total, quotes.Quotes.Count);
        Assert.Equal(quotes.Copies, quotes.Quotes.Count(q => q.IsCopy));
    }

    [Fact]
    public async Task Quotes_of_copies_are_told()
    {
        var copies = (await StoriesAsync("is:copy")).Select(s => s.Id).ToHashSet();
        var quotes = await _news.QuotesAsync(Request("said(Lehto, ferry)") with { Top = 1_000 });
        Assert.Equal((await StoriesAsync("")).Count, quotes.Total);
        Assert.Equal(copies.Order(), quotes.Quotes.Where(q => q.IsCopy).Select(q => q.StoryId).Order());
        var distinct = await _news.QuotesAsync(Request("said(Lehto, ferry)") with { DistinctQuotes = true });
        Assert.Equal((1L, 0L), (distinct.Total, distinct.Copies));
    }

    [Fact]
    public async Task Where_every_version_is_shown_none_is_a_copy()
    {
        var page = await _news.SearchAsync(Request("") with { AllVersions = true, Facets = [FacetField.Source] });
        Assert.Equal((page.Total, 0L), (page.Groups, page.Facets[0].Values.Sum(v => v.Copies)));
    }

    [Theory]
    [InlineData("harbour OR news", 10L)]
    [InlineData("harbour news", 40L)]
    [InlineData("\"harbour news\"", 1L)]
    [InlineData("harbour news", 1_000L)]
    [InlineData("harbour -ice", null)]
    [InlineData("harbour", null)]
    public async Task Groups_of_a_total_that_is_not_counted_to_its_end_are_no_more_than_it(string query, long? count)
    {
        var request = Request(query) with { Count = count, Top = 3, Profile = RankingProfile.Fast };
        var page = await _news.SearchAsync(request);
        var groups = (await StoriesAsync(query)).Select(s => s.Id.Split('-')[0]).Distinct().Count();
        if (page.TotalIsExact)
            Assert.Equal(groups, page.Groups);
        else
            Assert.InRange(page.Groups, 1, Math.Min(page.Total, groups));
        Assert.Equal(page.Groups, (await _news.SearchAsync(request with { Top = 0 })).Groups);
    }

    private async Task<List<Article>> StoriesAsync(string query) =>
        await _news.AllAsync(Request(query) with { WithStories = true }).Select(h => h.Story!).ToListAsync(TestContext.Current.CancellationToken);

    private static SearchRequest Request(string query) => new() { Query = QueryParser.Parse(query), Match = MatchMode.All, Count = null };
}
