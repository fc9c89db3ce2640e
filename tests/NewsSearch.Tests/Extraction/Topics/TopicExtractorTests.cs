using NewsSearch.Articles;
using NewsSearch.Extraction;
using Xunit;

namespace NewsSearch.Tests.Extraction.Topics;

public sealed class TopicExtractorTests
{
    private const string Body = "OSLO, May 30. /TASS/. The herring quota will be raised, the harbour office said on Thursday.\n\n"
        + "Prime Minister Kari Nordmann told reporters that the Lofoten Islands need the herring quota more than the mainland does. "
        + "The fishermen of the Lofoten Islands had asked for it in a letter to the minister, Nordmann said.\n\n"
        + "A herring quota was first set in 1956, when Norway and Iceland could not agree on the waters between them.";

    [Fact]
    public void Keyphrases_are_what_the_story_repeats()
    {
        var topics = Extract(new RawStory { Headline = "Herring quota to be raised on Lofoten Islands", Body = Body }).Topics;

        Assert.Contains("Lofoten Islands", topics.Select(t => t.Label));
        Assert.Contains("herring quota", topics.Select(t => t.Label));
        Assert.All(topics, t => Assert.Equal(TopicSource.Keyphrase, t.Source));
        Assert.All(topics, t => Assert.InRange(t.Score, 0.001, 1));
        Assert.All(topics, t => Assert.NotEmpty(t.Evidence));
        Assert.True(topics.Count <= 8);
    }

    [Fact]
    public void People_and_countries_are_no_topics()
    {
        var labels = Extract(new RawStory { Headline = "Nordmann and Norway", Body = Body }).Topics.Select(t => t.Label).ToList();
        Assert.DoesNotContain(labels, l => l.Contains("Nordmann", StringComparison.Ordinal) || l == "Norway");
    }

    [Fact]
    public void Given_topics_pass_through_untouched()
    {
        var topics = Extract(new RawStory { Headline = "H", Body = Body, Topics = ["medtop:20000036", "crude "] }).Topics;
        Assert.Equal(["medtop:20000036", "crude "], topics.Where(t => t.Source == TopicSource.Given).Select(t => t.Id));
        Assert.Contains(topics, t => t.Source == TopicSource.Keyphrase);
    }

    [Fact]
    public void Table_has_no_keyphrases()
    {
        var table = string.Join("\n\n", Enumerable.Repeat("Cod 12.50 13.00 Herring 7.25 7.50 Mackerel 9.00 9.25", 30));
        Assert.Empty(Extract(new RawStory { Headline = "H", Body = table }).Topics);
    }

    [Fact]
    public void Same_story_gives_the_same_topics_whatever_came_before()
    {
        var extractor = new ArticleExtractor();
        var story = new RawStory { Headline = "Herring quota", Body = Body };
        var first = extractor.Extract(story).Topics;
        extractor.Extract(new RawStory { Headline = "Other", Body = "The herring quota of the herring quota is no herring quota." });
        Assert.Equal(first.Select(t => (t.Label, t.Score)), extractor.Extract(story).Topics.Select(t => (t.Label, t.Score)));
    }

    private static Article Extract(RawStory story) => new ArticleExtractor().Extract(story);
}
