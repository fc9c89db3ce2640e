using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Ranking;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Copies;

/// <summary>Answers with copies behind one story, against the same answer with every copy shown.</summary>
public sealed class CollapsedSearchTests : IAsyncLifetime
{
    private static readonly Random s_random = new(4711);

    private readonly TemporaryFolder _folder = new();
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(_folder.In("index"));
        // Copies of very different number, added in no order, in several batches.
        var stories = Enumerable.Range(0, 40)
            .SelectMany(i => Enumerable.Range(0, i % 5 == 0 ? 1 + i / 2 : 1).Select(c => c == 0 ? WireStories.Original(i, 50 * i) : WireStories.Copy(i, c, 50 * i + c)))
            .OrderBy(s => s.Id, StringComparer.Ordinal).ToArray();
        s_random.Shuffle(stories);
        foreach (var batch in stories.Chunk(37))
            await _news.AddAsync(batch);
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("harbour", SearchOrder.Relevance, RankingProfile.Fast)]
    [InlineData("harbour", SearchOrder.Relevance, RankingProfile.Balanced)]
    [InlineData("harbour news", SearchOrder.Relevance, RankingProfile.Thorough)]
    [InlineData("harbour", SearchOrder.Newest, RankingProfile.Fast)]
    [InlineData("", SearchOrder.Oldest, RankingProfile.Fast)]
    [InlineData("source:desk", SearchOrder.Relevance, RankingProfile.Fast)]
    public async Task Pages_have_every_group_once_where_its_best_story_stands(string query, SearchOrder order, RankingProfile profile)
    {
        var request = new SearchRequest { Query = QueryParser.Parse(query), Order = order, Profile = profile, Top = 1_000, Copies = true };
        var whole = await _news.SearchAsync(request);
        var expected = whole.Hits.DistinctBy(GroupOf).Select(h => (h.Id, whole.Hits.Count(o => GroupOf(o) == GroupOf(h)) - 1)).ToList();
        Assert.Equal(whole.Total, whole.Hits.Count);
        foreach (var top in new[] { 1, 3, 7, 1_000 })
        {
            var hits = await Pages(request with { Copies = false, Top = top });
            Assert.Equal(expected, hits.Select(h => (h.Id, h.Copies)));
            Assert.Equal(Enumerable.Range(1, hits.Count), hits.Select(h => h.Rank));
            Assert.Equal(whole.Total, hits.Sum(h => 1 + h.Copies));
        }
        Assert.Equal(expected.Count, whole.Groups);
        Assert.Equal(expected.Count, (await _news.SearchAsync(request with { Copies = false, Top = 0 })).Groups);
    }

    [Fact]
    public async Task The_first_of_the_copies_that_match_is_named()
    {
        var hit = Assert.Single((await _news.SearchAsync("id:s20*")).Hits);
        Assert.Equal(10, hit.Copies);
        Assert.True(hit.Id == "s20" ? hit.First is null : hit.First!.Id == "s20");
        var desk = Assert.Single((await _news.SearchAsync("id:s20* source:desk")).Hits);
        Assert.Equal(9, desk.Copies);
        Assert.True(desk.Id == "s20-c1" ? desk.First is null : desk.First is { Id: "s20-c1", Source: "Desk 1" });
    }

    [Fact]
    public async Task Copies_and_originals_are_what_they_say()
    {
        var all = await _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse(""), Top = 1_000, Copies = true });
        var copies = await _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse("is:copy"), Top = 1_000, Copies = true });
        var originals = await _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse("is:original"), Top = 1_000, Copies = true });
        Assert.Equal(all.Hits.Where(h => h.Id.Contains('-', StringComparison.Ordinal)).Select(h => h.Id).Order(), copies.Hits.Select(h => h.Id).Order());
        Assert.Equal(all.Hits.Where(h => !h.Id.Contains('-', StringComparison.Ordinal)).Select(h => h.Id).Order(), originals.Hits.Select(h => h.Id).Order());
        Assert.All(copies.Hits, h => Assert.Contains(StoryBadge.Copy, h.Badges));
        Assert.All(originals.Hits, h => Assert.DoesNotContain(StoryBadge.Copy, h.Badges));
    }

    [Fact]
    public async Task An_export_has_every_copy()
    {
        var request = new SearchRequest { Query = QueryParser.Parse("harbour") };
        var rows = 0L;
        await foreach (var hit in _news.AllAsync(request))
            rows++;
        Assert.Equal((await _news.SearchAsync(request)).Total, rows);
    }

    private async Task<List<SearchHit>> Pages(SearchRequest request)
    {
        var hits = new List<SearchHit>();
        for (string? after = null; ;)
        {
            var page = await _news.SearchAsync(request with { After = after });
            Assert.NotEmpty(page.Hits);
            hits.AddRange(page.Hits);
            if ((after = page.Cursor) is null)
                return hits;
        }
    }

    private static string GroupOf(SearchHit hit) => hit.Id.Split('-')[0];
}
