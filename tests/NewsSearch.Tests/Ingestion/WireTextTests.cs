using NewsSearch.Articles;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class WireTextTests
{
    [Fact]
    public void A_story_copied_from_a_page_keeps_its_blocks()
    {
        var story = Reading.One("All news\r\n\r\nHarbour reopens after storm\r\n\r\nNORDHAVN, Feb. 3. /ANP/. The harbour reopened.\r\n\r\nBackground\r\n\r\nIt had closed on Monday.\r\n");

        Assert.Equal("All news\n\nHarbour reopens after storm\n\nNORDHAVN, Feb. 3. /ANP/. The harbour reopened.\n\nBackground\n\nIt had closed on Monday.", story.Body);
        Assert.Equal(StoryLayout.Wire, story.Layout);
        Assert.Equal("", story.Headline);
        Assert.Equal(new StoryLocation("in", 1, 1), story.Location);
        Assert.Null(story.FileTime);
    }

    [Fact]
    public void Stories_are_separated_by_three_hyphens()
    {
        var results = Reading.All("First\n\nBody one.\n---\n\n\nSecond\n\nBody two.\n--- \n   \n---\nThird. Body three.");

        Assert.Equal(["First\n\nBody one.", "Second\n\nBody two.", "Third. Body three."], Reading.Stories(results).Select(s => s.Body));
        Assert.Equal([new("in", 1, 1), new("in", 7, 2), new("in", 13, 3)], Reading.Stories(results).Select(s => s.Location!));
    }

    [Fact]
    public void A_longer_rule_separates_after_a_blank_line_only()
    {
        Assert.Equal(2, Reading.All("One.\n\n-----\n\nTwo.").Count);
        Assert.Single(Reading.All("Wheat   4.10\n------------\nTotal   9.20"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n \t \n")]
    [InlineData("---\n---\n\n---")]
    [InlineData("\u00A0\n\uFEFF\n")]
    public void Nothing_but_white_space_and_separators_is_no_story(string content) => Assert.Empty(Reading.All(content));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\f")]
    [InlineData("\u2028")]
    [InlineData("\u0085")]
    public void Every_line_end_counts(string lineEnd) =>
        Assert.Equal("Alpha is here.\n\nBeta is there.", Reading.One($"Alpha is here.\u00A0 {lineEnd}{lineEnd}\tBeta is there. {lineEnd}").Body);

    [Fact]
    public void Soft_hyphens_and_inner_spaces_stay() =>
        Assert.Equal("Co\u00ADoperation  goes\u00A0on.", Reading.One("Co\u00ADoperation  goes\u00A0on. \u00A0\n").Body);

    [Fact]
    public void A_story_beyond_the_limit_is_rejected_and_the_next_one_read()
    {
        var options = new ReadingOptions { MaxStoryBytes = 100 };
        var results = Reading.All($"Good one.\n---\n{new string('x', 101)}\nmore\n---\nGood two.", options: options);

        Assert.Equal(["Good one.", "Good two."], Reading.Stories(results).Select(s => s.Body));
        Assert.Equal([new Rejection("in", 3, 2, "longer than 100 bytes")], Reading.Rejections(results));
    }

    [Fact]
    public void A_zero_byte_beyond_the_head_rejects_its_story_alone()
    {
        var long1 = string.Concat(Enumerable.Repeat("A plain line of text.\n\n", 5000));
        var results = Reading.All($"{long1}---\nBad \0 one.\n---\nGood.");

        Assert.Equal([true, false, true], results.Select(r => r.IsStory));
        Assert.Equal("binary", results[1].Rejection!.Reason);
    }

    [Theory]
    [InlineData("<?xml version='1.0'?><inventory/>", "a.xml")]
    public void Other_formats_are_not_taken_for_text(string content, string name) =>
        Assert.Equal("no known format of stories", Reading.Reason(content, name));

    [Fact]
    public void A_ticker_in_angle_brackets_is_text() =>
        Assert.Equal("<NHA> raises dividend\n\nThe harbour company pays more.", Reading.One("<NHA> raises dividend\n\nThe harbour company pays more.").Body);

    [Fact]
    public void A_given_format_is_not_questioned() =>
        Assert.Equal("{\"headline\":\"x\"}", Assert.Single(Reading.All("{\"headline\":\"x\"}", options: new() { Format = StoryFormat.Wire })).Story!.Body);
}
