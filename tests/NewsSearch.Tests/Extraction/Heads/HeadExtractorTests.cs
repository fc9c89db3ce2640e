using NewsSearch.Articles;
using NewsSearch.Extraction;
using Xunit;

namespace NewsSearch.Tests.Extraction.Heads;

public sealed class HeadExtractorTests
{
    private const string Lede = "OSLO, May 30. /TASS/. Fishermen met on Thursday to talk about the quota, the harbour office said.";
    private const string Second = "The quota was last raised in 2016, when the herring came back to the fjord.";

    [Fact]
    public void Kicker_headline_deck_and_byline_are_taken_off_the_front()
    {
        var article = Wire("All news", "Fishermen talk about the quota", "They met in the old harbour office", "By Jane Doe and John Roe", Lede, Second);

        Assert.Equal("All news", article.Kicker);
        Assert.Equal("Fishermen talk about the quota", article.Headline);
        Assert.Equal("They met in the old harbour office", article.Subheadline);
        Assert.Equal("Jane Doe and John Roe", article.Byline);
        Assert.StartsWith("OSLO, May 30.", article.Body, StringComparison.Ordinal);
        Assert.Equal("Fishermen met", article.Body.Substring(article.Dateline!.End, 13));
        Assert.Equal(article.Dateline.End, article.Paragraphs[0].Range.Start);
    }

    [Theory]
    [InlineData("WORLD")]
    [InlineData("All news")]
    [InlineData("Top world stories")]
    public void Name_of_a_section_is_never_the_headline(string first)
    {
        var article = Wire(first, Lede, Second);
        Assert.Equal((first, ""), (article.Kicker, article.Headline));
    }

    [Theory]
    [InlineData("Kuril talks")]
    [InlineData("STRIKE ENDS")]
    [InlineData("Переговоры о Курилах")]
    public void Short_line_that_stands_alone_before_the_dateline_is_the_headline(string first)
    {
        var article = Wire(first, Lede, Second);
        Assert.Equal((null, first), (article.Kicker, article.Headline));
        Assert.StartsWith("OSLO", article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kuril talks", "Ministers meet in Oslo over the islands")]
    [InlineData("EXCLUSIVE", "Strike ends")]
    public void Short_line_before_another_is_a_kicker(string first, string second)
    {
        var article = Wire(first, second, Lede, Second);
        Assert.Equal((first, second), (article.Kicker, article.Headline));
    }

    [Fact]
    public void Byline_is_no_headline_beside_which_a_short_line_were_a_kicker()
    {
        var article = Wire("Kuril talks", "By Jane Doe", Lede, Second);
        Assert.Equal((null, "Kuril talks", "Jane Doe"), (article.Kicker, article.Headline, article.Byline));
    }

    [Fact]
    public void Short_line_alone_before_a_text_without_dateline_is_its_headline()
    {
        var article = Wire("Harbour strike", "The harbour office was full on Thursday, said the clerk.", Second);
        Assert.Equal((null, "Harbour strike"), (article.Kicker, article.Headline));
    }

    [Fact]
    public void Text_without_dateline_starts_with_its_first_paragraph()
    {
        var article = Wire("Fishermen talk about the quota", "The harbour office was full on Thursday, said the clerk.", Second);

        Assert.Equal("Fishermen talk about the quota", article.Headline);
        Assert.Null(article.Dateline);
        Assert.StartsWith("The harbour office", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_one_block_is_all_body() => Assert.Equal((Second, ""), (Wire(Second).Body, Wire(Second).Headline));

    [Fact]
    public void Line_that_is_all_date_is_when_it_was_published()
    {
        var article = Wire("Fishermen talk about the quota", "Friday, January 4, 2019", Second, Second);
        Assert.Equal(("2019-01-04", false), (article.Published.ToString(), article.PublishedInferred));
        Assert.Equal(Second + "\n\n" + Second, article.Body);
    }

    [Fact]
    public void Fielded_headline_is_kept_and_nothing_leaves_the_body()
    {
        var story = new RawStory { Headline = "Kept", Body = string.Join("\n\n", "Fishermen talk about the quota", "In the old harbour", Lede, Second) };
        var article = new ArticleExtractor().Extract(story);

        Assert.Equal("Kept", article.Headline);
        Assert.Equal(story.Body, article.Body);
        Assert.Equal("Oslo", Assert.Single(article.Dateline!.Places));
        Assert.StartsWith("Fishermen met", article.Body[article.Dateline.End..], StringComparison.Ordinal);
    }

    [Fact]
    public void Fielded_story_with_only_a_body_has_no_headline()
    {
        var article = new ArticleExtractor().Extract(new RawStory { Body = "Fishermen talk about the quota\n\n" + Lede });
        Assert.Equal("", article.Headline);
    }

    private static Article Wire(params string[] blocks) =>
        new ArticleExtractor().Extract(new RawStory { Body = string.Join("\n\n", blocks), Layout = StoryLayout.Wire });
}
