using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Extraction.Topics.Learning;
using NewsSearch.Tests.Extraction.Topics.Learning;
using Xunit;

namespace NewsSearch.Tests.Extraction.Garbage;

/// <summary>What is no story has no fields, with a topic model loaded too.</summary>
public sealed class GarbageFieldTests
{
    private const int Length = 30_000;

    private static readonly ArticleExtractor s_extractor =
        new(new ExtractionOptions { TopicModel = new TopicTrainer().Train(LabelledStories.Several(120)).Model });

    public static IEnumerable<TheoryDataRow<string>> TablesAndNoise() =>
        GarbageTexts.Tables.Concat(GarbageTexts.Noise).Select(text => new TheoryDataRow<string>(text.Key));

    [Theory]
    [MemberData(nameof(TablesAndNoise))]
    public void Table_or_noise_has_no_fields(string name)
    {
        var text = (GarbageTexts.Tables.GetValueOrDefault(name) ?? GarbageTexts.Noise[name])(Length);
        Assert.Equal("", Fields(Extracted(text, StoryLayout.Fielded)));
        Assert.Equal("", Fields(Extracted(text, StoryLayout.Wire)));
    }

    [Fact]
    public void One_thing_over_and_over_has_no_quotes_dates_or_topics() =>
        Assert.All(GarbageTexts.Repetitions, text =>
        {
            var article = Extracted(text.Value(Length), StoryLayout.Fielded) with { People = [], Places = [] };
            Assert.Equal("", Fields(article));
        });

    [Theory]
    [InlineData("TOKYO, May 30. /TASS/. ", "Tokyo")]
    [InlineData("PORTLAND, Ore. (AP) — ", "Portland")]
    [InlineData("LONDON, March 3 (Reuters) -\n\n", "London")]
    public void Dateline_after_dateline_is_one_dateline_and_nothing_else(string dateline, string place)
    {
        var article = Extracted(GarbageTexts.Repeated(dateline, 100_000 * dateline.Length), StoryLayout.Fielded);
        Assert.Equal([place], article.Dateline!.Places);
        Assert.Equal("", Fields(article with { Dateline = null }));
    }

    [Fact]
    public void What_came_with_a_table_stays()
    {
        var article = s_extractor.Extract(new RawStory
        {
            Headline = "Norway lists fish prices",
            Body = GarbageTexts.Tables["prices"](Length),
            Topics = ["fish"],
            Places = ["Bergen"],
            People = ["Anna Berg"],
        });
        Assert.Equal("fish", Assert.Single(article.Topics).Id);
        Assert.Equal(["Bergen", "Norway"], article.Places.Select(place => place.Name).Order());
        Assert.Equal(["Anna Berg"], article.People);
    }

    [Fact]
    public void Report_with_a_long_table_is_read()
    {
        const string Report = "BERGEN, Norway, May 30 (Reuters) - Fish prices rose again in Bergen on Thursday, the auctioneers said. "
            + "\"We have not seen the like of it since 1956,\" said Anna Berg, who has sold cod in the harbour for forty years.\n\n";
        var article = Extracted(Report + GarbageTexts.Tables["prices"](Length), StoryLayout.Fielded);
        Assert.Contains("Anna Berg", article.Speakers);
        Assert.Contains(article.Dates, date => date.Raw == "1956");
    }

    private static Article Extracted(string body, StoryLayout layout) => s_extractor.Extract(new RawStory { Id = "garbage", Body = body.Trim(), Layout = layout });

    /// <summary>All that was found, in a form that says what is wrong.</summary>
    private static string Fields(Article article) => string.Join("; ", new (string Name, IEnumerable<string> Found)[]
    {
        ("dateline", article.Dateline is { } dateline ? [dateline.Raw] : []),
        ("byline", article.Byline is { } byline ? [byline] : []),
        ("quotes", article.Quotes.Select(quote => quote.Text)),
        ("speakers", article.Speakers),
        ("people", article.People),
        ("organisations", article.Organisations),
        ("places", article.Places.Select(place => place.Name)),
        ("topics", article.Topics.Select(topic => topic.Id)),
        ("dates", article.Dates.Select(date => date.Raw)),
        ("sections", article.Sections.Select(section => section.Heading)),
    }.Where(field => field.Found.Any()).Select(field => $"{field.Name}: {string.Join(" | ", field.Found.Take(5))}"));
}
