using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Server;

[Collection(OneServer.Name)]
public sealed class FeedTests(ServedStories stories)
{
    [Fact]
    public async Task A_feed_can_be_read_by_our_own_reader_of_feeds()
    {
        using var answer = await stories.AskAsync("/feeds/atom?q=treaty&top=5");
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var results = new StoryFiles(new ReadingOptions { Format = StoryFormat.Rss }).Read(body, "feed").ToList();
        Assert.Equal(5, results.Count);
        Assert.All(results, r => Assert.True(r.IsStory));
    }

    [Fact]
    public async Task What_a_story_holds_does_not_break_the_feed()
    {
        await using var body = await (await stories.AskAsync("/feeds/atom?q=hostile+passage")).Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var story = Assert.Single(new StoryFiles(new ReadingOptions { Format = StoryFormat.Rss }).Read(body, "feed")).Story!;
        Assert.Contains("alert('owned')", story.Headline, StringComparison.Ordinal);
    }
}
