using NewsSearch.Articles;
using NewsSearch.Extraction;
using Xunit;

namespace NewsSearch.Tests.Extraction.Topics.Keyphrases;

public sealed class KeyphraseFinderTests
{
    [Theory]
    [InlineData("The fishermen asked the Bank of England for help. They say that the Bank of England said no.", "Bank of England")]
    [InlineData("In Harwich the Ministry of Fisheries closed the port. Later the Ministry of Fisheries opened it again.", "Ministry of Fisheries")]
    [InlineData("It was a storm on the Isle of the Winds. Nobody lives on the Isle of the Winds in winter.", "Isle of the Winds")]
    [InlineData("The boats came from New Bedford. The crew had been in New Bedford for a month.", "New Bedford")]
    [InlineData("New Bedford has a harbour. The boats came back to New Bedford in the night.", "New Bedford")]
    [InlineData("Divers saw the Great Barrier Reef turn white. Heat harmed the Great Barrier Reef before.", "Great Barrier Reef")]
    [InlineData("The herring quota was cut in May. Fishermen say that the herring quota is too small.", "herring quota")]
    public void Repeated_name_or_phrase_is_a_topic_as_a_whole(string body, string expected) =>
        Assert.Contains(expected, Labels(new RawStory { Headline = "They meet", Body = body }));

    [Theory]
    [InlineData("The boats came from New Bedford. The crew had been in New Bedford for a month.", "Bedford")]
    [InlineData("The fishermen asked the Bank of England for help. They say that the Bank of England said no.", "Bank")]
    [InlineData("Click here for a photo. The herring came late. Click here for a photo of it. Click here.", "click")]
    [InlineData("Click here for a photo. The herring came late. See the photo. It is a photo of it.", "photo")]
    [InlineData("A new boat is here. The new boat is a good one. It was in a new harbour.", "new")]
    [InlineData("People came to the harbour. People saw it. There were people in all of it.", "people")]
    [InlineData("They paid more money. The money was theirs. No more money will be there for it.", "money")]
    [InlineData("Fishing News has the story. It was told to Fishing News by the crew.", "Fishing News")]
    public void Part_of_a_name_or_weak_word_or_debris_is_none(string body, string unwanted) =>
        Assert.DoesNotContain(unwanted, Labels(new RawStory { Headline = "They meet", Body = body, Source = "Fishing News" }), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void One_phrase_in_two_cases_is_one_topic()
    {
        var labels = Labels(new RawStory
        {
            Headline = "They meet",
            Body = "The herring quota was cut. Then the herring quota was raised. They signed the Herring Quota in May. It is the Herring Quota that they wanted.",
        });
        Assert.Single(labels, l => l.Contains("quota", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Title_before_a_particle_makes_no_name() =>
        Assert.DoesNotContain("President of Norland", Labels(new RawStory
        {
            Headline = "They meet",
            Body = "The President of Norland came by boat. In the harbour the President of Norland met the crew.",
        }));

    private static List<string> Labels(RawStory story) => [.. new ArticleExtractor().Extract(story).Topics.Select(t => t.Label)];
}
