using NewsSearch.Engine;
using NewsSearch.Presentation;
using Xunit;

namespace NewsSearch.Tests.Exploring;

[Collection(BundledStories.Shared)]
public sealed class ThreadTests(BundledStories stories)
{
    private const double Threshold = 0.22;
    private const double ShareOfNearest = 0.3;

    [Fact]
    public async Task Threads_are_those_that_grow_over_all_stories()
    {
        var scan = new LikenessScan(stories.Articles);
        // Of the copies of a text the one asked about, or met first, stands for all, so that texts with copies are left out here.
        var alone = stories.Articles.Where(a => stories.Groups.Values.Count(g => g == stories.Groups[a.Id]) == 1).Select(a => a.Id).ToList();
        var compared = 0;
        foreach (var id in alone)
        {
            var expected = Grown(id, alone, scan);
            var page = (await stories.News.ThreadAsync(new ThreadRequest { Id = id }))!;
            if (!page.Stories.All(s => alone.Contains(s.Hit.Id)))
                continue;
            Assert.Equal(expected.Order(StringComparer.Ordinal), page.Stories.Select(s => s.Hit.Id).Order(StringComparer.Ordinal));
            compared++;
        }
        Assert.True(compared > 60, $"{compared} threads were compared.");
    }

    [Fact]
    public async Task Every_thread_has_the_story_itself_in_order_of_time()
    {
        foreach (var article in stories.Articles)
        {
            var page = (await stories.News.ThreadAsync(new ThreadRequest { Id = article.Id }))!;
            Assert.Contains(article.Id, page.Stories.Select(s => s.Hit.Id));
            var times = page.Stories.Select(s => s.Hit.Published?.Instant ?? DateTimeOffset.MaxValue).ToList();
            Assert.Equal(times.Order(), times);
            Assert.Equal(Enumerable.Range(1, page.Total), page.Stories.Select(s => s.Hit.Rank));
        }
    }

    [Fact]
    public async Task Copies_are_marked()
    {
        var page = (await stories.News.ThreadAsync(new ThreadRequest { Id = "harbour-strike-begins" }))!;
        Assert.Equal(1, page.Copies);
        var copy = Assert.Single(page.Stories, s => s.Hit.Badges.Contains(StoryBadge.Copy));
        Assert.StartsWith("harbour-strike-settled", copy.Hit.Id, StringComparison.Ordinal);
        Assert.Equal(page.Total, page.Stories.Select(s => s.Hit.Id).Distinct().Count());
    }

    [Fact]
    public async Task Thread_that_was_cut_says_so()
    {
        var page = (await stories.News.ThreadAsync(new ThreadRequest { Id = "harbour-strike-begins", Top = 2 }))!;
        Assert.Equal(2, page.Total - page.Copies);
        Assert.False(page.Complete);
        Assert.Contains(page.Notices, n => n.Code == "incomplete");
    }

    private static List<string> Grown(string id, IReadOnlyList<string> all, LikenessScan scan)
    {
        var thread = new List<string> { id };
        while (true)
        {
            var (best, likeness) = all.Except(thread)
                .Select(other => (other, thread.Select(member => scan.Of(member, other)).ToList() is var each ? (ShareOfNearest * each.Max()) + ((1 - ShareOfNearest) * each.Average()) : 0))
                .MaxBy(s => s.Item2);
            if (likeness < Threshold)
                return thread;
            thread.Add(best);
        }
    }
}
