using NewsSearch.Articles;
using NewsSearch.Extraction;
using Xunit;

namespace NewsSearch.Tests.Extraction.Sections;

public sealed class SectionExtractorTests
{
    private const string Text = "The quota was last raised in 2016, when the herring came back to the fjord and stayed for two winters.";

    [Fact]
    public void Section_runs_from_its_heading_to_the_next()
    {
        var article = Extract(Text, "The herring issue", Text, Text, "What comes next?", Text);

        Assert.Equal(["The herring issue", "What comes next?"], article.Sections.Select(s => s.Heading));
        Assert.Equal("The herring issue\n\n" + Text + "\n\n" + Text, article.Sections[0].Range.Of(article.Body));
        Assert.Equal("What comes next?\n\n" + Text, article.Sections[1].Range.Of(article.Body));
        Assert.Equal([false, true, false, false, true, false], article.Paragraphs.Select(p => p.IsHeading));
    }

    [Theory]
    [InlineData("He said no.")]
    [InlineData("\"We will see,\"")]
    [InlineData("He called it \"a start.\"")]
    [InlineData("Cod  12.50  13.00")]
    [InlineData("1,200 tonnes")]
    [InlineData("lower-case words")]
    [InlineData("* * *")]
    [InlineData("The following were elected:")]
    public void Line_that_is_no_title_is_no_heading(string line) => Assert.Empty(Extract(Text, line, Text).Sections);

    [Fact]
    public void Last_line_is_no_heading() => Assert.Empty(Extract(Text, Text, "Editing by Jane Doe").Sections);

    [Fact]
    public void Lines_of_a_list_are_no_headings() => Assert.Empty(Extract(Text, "Cod", "Herring", "Mackerel", "Haddock", Text).Sections);

    [Fact]
    public void Lines_of_a_hard_wrapped_text_are_no_headings()
    {
        var lines = Enumerable.Repeat("the herring came back to the fjord and stayed for two\n\nWinters of snow and of ice before", 20);
        Assert.Empty(Extract([.. lines]).Sections);
    }

    private static Article Extract(params string[] paragraphs) =>
        new ArticleExtractor().Extract(new RawStory { Headline = "H", Body = string.Join("\n\n", paragraphs) });
}
