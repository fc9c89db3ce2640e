using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Exploring;

[Collection(BundledStories.Shared)]
public sealed class BackgroundTests(BundledStories stories)
{
    [Fact]
    public async Task Stories_of_earlier_days_alone_explain_one()
    {
        foreach (var article in stories.Articles)
            foreach (var (hit, _) in (await stories.News.BackgroundAsync(new BackgroundRequest { Id = article.Id, Top = 100 }))!.Stories)
                Assert.True(hit.Published!.Value.Day < article.Published!.Value.Day, $"{hit.Id} is not before {article.Id}");
    }

    [Fact]
    public async Task Story_of_a_day_that_is_spoken_of_stands_above_others_as_similar()
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        await news.AddAsync(
        [
            Story("a", new(2020, 3, 10), "Ferry service resumes", "The ferry to Bergen sails again. It had stopped after the collision of February 4, 2020, the harbour said."),
            Story("collision", new(2020, 2, 4), "Tanker hits quay", "A tanker hit the quay of Bergen and the ferry stopped."),
            Story("prices", new(2020, 2, 20), "Prices rise", "Tickets of the ferry to Bergen and the quay cost more."),
            Story("later", new(2020, 3, 20), "Ferry full", "The ferry to Bergen is full."),
            Story("other", new(2020, 2, 4), "Crab season opens", "Crabs are caught again off Kamchatka."),
            .. Enumerable.Range(0, 20).Select(i => Story("none" + i, new(2020, 2, 4), "Council meets", $"Council {(char)('A' + i)} spoke of schools.")),
        ]);
        var page = (await news.BackgroundAsync(new BackgroundRequest { Id = "a" }))!;
        Assert.Equal(["collision", "prices"], page.Stories.Select(s => s.Hit.Id));
        Assert.Contains("2020-02-04", page.Stories[0].Shared.Dates);
    }

    [Fact]
    public async Task Sections_are_explained_each()
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        await news.AddAsync(
        [
            Story("a", new(2019, 5, 30), "Ministers meet", "The ministers of Japan and Russia met in Tokyo on Thursday.\n\nKuril Islands issue\n\nThe southern Kuril islands have been disputed since the war ended, and fishermen of Nemuro wait for a treaty on them."),
            Story("islands", new(2018, 1, 2), "Fishermen wait", "Fishermen of Nemuro wait for a treaty on the disputed southern Kuril islands."),
            .. Enumerable.Range(0, 12).Select(i => Story("other" + i, new(2018, 1, 3 + i), "Other news", "Nothing of that kind was told in town number " + i + ", where the ministers of cheese met.")),
        ]);
        var page = (await news.BackgroundAsync(new BackgroundRequest { Id = "a" }))!;
        Assert.Equal("islands", page.Stories[0].Hit.Id);
        if ((await news.FindAsync("a"))!.Article.Sections.Count > 0)
            Assert.Equal(["Kuril Islands issue"], page.Stories[0].Shared.Sections);
    }

    [Fact]
    public async Task Story_without_a_time_has_no_background_and_is_told_so()
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        await news.AddAsync([new RawStory { Id = "a", Headline = "Ferry", Body = "The ferry sails." }, Story("b", new(2020, 1, 1), "Ferry", "The ferry sails to Bergen.")]);
        var page = (await news.BackgroundAsync(new BackgroundRequest { Id = "a" }))!;
        Assert.Empty(page.Stories);
        Assert.Equal("undated", Assert.Single(page.Notices).Code);
    }

    private static RawStory Story(string id, DateOnly day, string headline, string body) => new() { Id = id, Headline = headline, Published = StoryTime.OfDay(day), Body = body };
}
