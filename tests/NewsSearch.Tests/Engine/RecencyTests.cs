using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Ranking;
using Xunit;

namespace NewsSearch.Tests.Engine;

/// <summary>Newer stories count more where that is asked for, and never so much that an old one which answers is hidden.</summary>
public sealed class RecencyTests
{
    private static readonly RawStory[] s_stories =
    [
        Story("old", "Kuril ferry line opened", "The Kuril ferry line was opened, the operator of the Kuril ferry line told reporters.", "2009-05-30"),
        Story("older", "Kuril ferry sails", "The Kuril ferry sails on Mondays, the harbour office told reporters.", "2018-01-10"),
        Story("newer", "Kuril ferry sails", "The Kuril ferry sails on Fridays, the harbour office told reporters.", "2019-05-30"),
        Story("newest", "Weather", "Fog is expected, and no ferry of the kind that a Kuril resident might take, and no aircraft, bus, lorry or cart leaves the harbour before the weekend, the weather service told everybody who asked.", "2019-06-01"),
    ];

    [Theory]
    [InlineData(RankingProfile.Fast)]
    [InlineData(RankingProfile.Balanced)]
    public async Task Newer_of_two_alike_comes_first_where_the_latest_is_asked_for(RankingProfile profile)
    {
        var page = await SearchAsync("latest kuril ferry", profile);
        var ids = page.Hits.Select(h => h.Id).ToList();
        Assert.Equal(4, page.Total);
        Assert.True(ids.IndexOf("newer") < ids.IndexOf("older"), string.Join(' ', ids));
        Assert.Contains(page.Notices, n => n.Code == "latest");
        Assert.DoesNotContain("latest", page.Understood, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RankingProfile.Fast)]
    [InlineData(RankingProfile.Balanced)]
    public async Task Age_takes_half_at_most_and_tells_what_it_took(RankingProfile profile)
    {
        var plain = (await SearchAsync("kuril ferry", profile)).Hits.ToDictionary(h => h.Id, h => h.Score);
        var page = await SearchAsync("latest kuril ferry", profile);
        foreach (var hit in page.Hits)
        {
            Assert.InRange(hit.Score / plain[hit.Id], 0.4999, 1.0001);
            Assert.InRange(Math.Abs(hit.Score - hit.Explanation!.Parts.Sum(p => p.Score)), 0, 1e-4);
        }
        var old = page.Hits.Single(h => h.Id == "old");
        Assert.Contains(old.Explanation!.Parts, p => p.Score < 0 && p.Text.Contains("age", StringComparison.Ordinal));
        Assert.Equal(plain["newest"], page.Hits.Single(h => h.Id == "newest").Score, 1e-4);
    }

    [Theory]
    [InlineData("\"latest\" kuril")]
    [InlineData("latest")]
    [InlineData("headline:latest kuril")]
    public async Task Word_is_looked_for_where_it_stands_alone_in_a_field_or_in_marks(string query) =>
        Assert.Equal(0, (await SearchAsync(query, RankingProfile.Balanced)).Total);

    [Fact]
    public async Task Word_is_looked_for_where_recency_is_refused()
    {
        var page = await SearchAsync("latest kuril ferry", RankingProfile.Balanced, favourRecent: false);
        Assert.Equal(0, page.Total);
    }

    private static async Task<SearchPage> SearchAsync(string query, RankingProfile profile, bool? favourRecent = null)
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        await news.AddAsync(s_stories);
        return await news.SearchAsync(new SearchRequest { Query = QueryParser.Parse(query), Profile = profile, Explain = true, FavourRecent = favourRecent });
    }

    private static RawStory Story(string id, string headline, string body, string date) => new() { Id = id, Headline = headline, Body = body, Published = StoryTime.OfDay(DateOnly.Parse(date, CultureInfo.InvariantCulture)) };
}
