using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Bounds;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Exploring;

[Collection(BundledStories.Shared)]
public sealed class SimilarTests(BundledStories stories)
{
    /// <summary>Stories are found by their most telling words; those less alike may have none of these in common.</summary>
    private const double LeastTold = 0.1;

    [Fact]
    public async Task The_order_is_that_of_a_scan_over_all_stories()
    {
        var scan = new LikenessScan(stories.Articles);
        foreach (var article in stories.Articles)
        {
            var expected = stories.Articles.Where(a => stories.Groups[a.Id] != stories.Groups[article.Id])
                .Select(a => (a.Id, Score: scan.Of(article.Id, a.Id))).OrderByDescending(s => s.Score).ThenBy(s => s.Id, StringComparer.Ordinal)
                .DistinctBy(s => stories.Groups[s.Id]).Take(10).Where(s => s.Score >= LeastTold).ToList();
            var page = await stories.News.SimilarAsync(new SimilarRequest { Id = article.Id });
            var found = page!.Stories.Take(expected.Count).Select(s => (s.Hit.Id, Score: (double)s.Hit.Score)).ToList();
            Assert.Equal(expected.Count, found.Count);
            for (var i = 0; i < found.Count; i++)
            {
                Assert.True(Math.Abs(found[i].Score - expected[i].Score) < 1e-4, $"{article.Id}, {i}: {found[i]} instead of {expected[i]}");
                // Of two that are as similar either may come first.
                Assert.True(found[i].Id == expected[i].Id || Math.Abs(scan.Of(article.Id, found[i].Id) - expected[i].Score) < 1e-4, $"{article.Id}, {i}: {found[i]} instead of {expected[i]}");
            }
        }
    }

    [Fact]
    public async Task What_is_shared_is_in_both_stories()
    {
        foreach (var article in stories.Articles)
            foreach (var (hit, shared) in (await stories.News.SimilarAsync(new SimilarRequest { Id = article.Id }))!.Stories)
            {
                var other = stories.Articles.Single(a => a.Id == hit.Id);
                Assert.NotEmpty(shared.Words.Concat(shared.Names).Concat(shared.Places).Concat(shared.Dates));
                Assert.All(shared.Names, name => Assert.Contains(name, article.People.Concat(article.Organisations)));
                Assert.All(shared.Names, name => Assert.Contains(Keywords.Fold(name), other.People.Concat(other.Organisations).Select(Keywords.Fold)));
                Assert.All(shared.Places, place => Assert.Contains(place, article.Places.Select(p => p.Name)));
                Assert.Empty(shared.Sections);
            }
    }

    [Fact]
    public async Task Copies_of_the_story_are_not_like_it_and_those_of_others_are_one()
    {
        var page = await stories.News.SimilarAsync(new SimilarRequest { Id = "harbour-strike-begins", Top = 100 });
        var settled = Assert.Single(page!.Stories, s => s.Hit.Id.StartsWith("harbour-strike-settled", StringComparison.Ordinal));
        Assert.Equal(1, settled.Hit.Copies);
        var ofSettled = await stories.News.SimilarAsync(new SimilarRequest { Id = "harbour-strike-settled", Top = 100 });
        Assert.DoesNotContain(ofSettled!.Stories, s => s.Hit.Id.StartsWith("harbour-strike-settled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Story_that_is_not_there_or_was_taken_down_has_no_answer()
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        Assert.Null(await news.SimilarAsync(new SimilarRequest { Id = "a" }));
        await news.AddAsync([Story("a", "The ferry sails to Bergen."), Story("b", "The ferry sails to Bergen again.")]);
        Assert.Equal("b", Assert.Single((await news.SimilarAsync(new SimilarRequest { Id = "a" }))!.Stories).Hit.Id);
        Assert.Null(await news.SimilarAsync(new SimilarRequest { Id = "c" }));
        await news.KillAsync("b");
        Assert.Empty((await news.SimilarAsync(new SimilarRequest { Id = "a" }))!.Stories);
        Assert.Null(await news.SimilarAsync(new SimilarRequest { Id = "b" }));
        Assert.Null(await news.ThreadAsync(new ThreadRequest { Id = "b" }));
        Assert.Null(await news.BackgroundAsync(new BackgroundRequest { Id = "b" }));
    }

    [Fact]
    public async Task Without_time_an_answer_is_part_of_one()
    {
        var none = SearchLimits.Default with { Time = TimeSpan.Zero };
        Assert.False((await stories.News.SimilarAsync(new SimilarRequest { Id = "kuril-2019-osaka", Limits = none }))!.Complete);
        Assert.False((await stories.News.ThreadAsync(new ThreadRequest { Id = "kuril-2019-osaka", Limits = none }))!.Complete);
        Assert.False((await stories.News.BackgroundAsync(new BackgroundRequest { Id = "kuril-2019-osaka", Limits = none }))!.Complete);
    }

    private static RawStory Story(string id, string body) => new() { Id = id, Headline = "Ferry " + id, Body = body };
}
