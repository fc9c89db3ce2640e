using NewsSearch.Articles;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class JsonLinesTests
{
    [Fact]
    public void Every_member_finds_its_place()
    {
        var story = Reading.One("""
            {"id":17,"headline":" Bridge\n closed ","subheadline":"For a year","byline":"By A. Writer","dateline":"ALDENMOUTH, May 3","date":"2019-05-30T09:14:00+03:00","body":"One.\n\nTwo.","source":"ANP","url":"https://example.org/1","lang":"en","topics":["crude",4],"places":["usa"],"version":2,"status":"embargoed","embargo":"2019-06-01","words":{"a": [1, 2]},"x":null}
            """);

        Assert.Equal("17", story.Id);
        Assert.Equal("Bridge closed", story.Headline);
        Assert.Equal("For a year", story.Subheadline);
        Assert.Equal("By A. Writer", story.Byline);
        Assert.Equal("ALDENMOUTH, May 3", story.Dateline);
        Assert.Equal("2019-05-30T06:14:00Z", story.Published.ToString());
        Assert.Equal("One.\n\nTwo.", story.Body);
        Assert.Equal(StoryLayout.Fielded, story.Layout);
        Assert.Equal("ANP", story.Source);
        Assert.Equal("https://example.org/1", story.Url);
        Assert.Equal("en", story.Language);
        Assert.Equal(["crude", "4"], story.Topics);
        Assert.Equal(["usa"], story.Places);
        Assert.Equal(2, story.Version);
        Assert.Equal(StoryStatus.Embargoed, story.Status);
        Assert.Equal(new DateTimeOffset(2019, 6, 1, 0, 0, 0, TimeSpan.Zero), story.EmbargoUntil);
        Assert.Equal([new("words", "{\"a\": [1, 2]}"), new("x", "null")], story.Extra);
    }

    [Fact]
    public void A_bad_line_costs_itself_alone()
    {
        var results = Reading.All("{\"headline\":\"a\"}\n{\"headline\":\"b\"\n\n{\"id\":1}\r\nnonsense\n[1]\n{\"headline\":\"c\"} x\n  {\"body\":\"d\"}", "a.jsonl");

        Assert.Equal([1L, 8L], Reading.Stories(results).Select(s => s.Location!.Line));
        Assert.Equal([1, 7], Reading.Stories(results).Select(s => s.Location!.Ordinal));
        Assert.Equal(
            [
                new("a.jsonl", 2, 2, "broken JSON at byte 16"),
                new("a.jsonl", 4, 3, "neither headline nor body"),
                new("a.jsonl", 5, 4, "broken JSON at byte 2"),
                new("a.jsonl", 6, 5, "not a JSON object"),
                new("a.jsonl", 7, 6, "broken JSON at byte 18"),
            ],
            Reading.Rejections(results));
    }

    [Theory]
    [InlineData("\"headline\":7", "\"headline\" is a number, not text")]
    [InlineData("\"headline\":\"x\",\"body\":[\"a\"]", "\"body\" is an array, not text")]
    [InlineData("\"headline\":\"x\",\"topics\":\"oil\"", "\"topics\" is text, not an array")]
    [InlineData("\"headline\":\"x\",\"topics\":[{}]", "\"topics\" is an object, not an array of texts")]
    [InlineData("\"headline\":\"x\",\"id\":true", "\"id\" is true or false, not text or a number")]
    [InlineData("\"headline\":\"x\",\"version\":1.5", "\"version\" is not a whole number")]
    [InlineData("\"headline\":\"x\",\"status\":\"dead\"", "\"status\" is none of usable, withheld, canceled, embargoed")]
    [InlineData("\"headline\":\"x\",\"embargo\":\"soon\"", "\"embargo\" is not a time")]
    [InlineData("\"headline\":\" \",\"body\":\"\\n\\t\"", "neither headline nor body")]
    public void A_member_of_the_wrong_kind_is_rejected(string members, string reason) =>
        Assert.Equal(reason, Reading.Reason($"{{{members}}}"));

    [Theory]
    [InlineData("usable", StoryStatus.Usable)]
    [InlineData("Withheld", StoryStatus.Withheld)]
    [InlineData("canceled", StoryStatus.Canceled)]
    [InlineData("CANCELLED", StoryStatus.Canceled)]
    [InlineData("embargoed", StoryStatus.Embargoed)]
    public void States_are_known_by_name(string name, StoryStatus status) =>
        Assert.Equal(status, Reading.One($"{{\"headline\":\"x\",\"status\":\"{name}\"}}").Status);

    [Fact]
    public void A_record_that_takes_a_story_down_needs_no_text() =>
        Assert.Equal(StoryStatus.Canceled, Reading.One("{\"id\":\"a\",\"status\":\"canceled\"}").Status);

    [Fact]
    public void An_unreadable_date_is_kept_and_nothing_rejected()
    {
        var story = Reading.One("{\"headline\":\"x\",\"date\":\"last \\\"Tuesday\\\"\"}");

        Assert.Null(story.Published);
        Assert.Equal("\"last \\\"Tuesday\\\"\"", story.Extra["date"]);
    }

    [Fact]
    public void Null_is_as_if_absent_and_the_last_of_two_counts()
    {
        var story = Reading.One("{\"headline\":\"x\",\"headline\":\"y\",\"id\":null,\"topics\":null,\"date\":null,\"version\":null,\"status\":null,\"body\":null}");

        Assert.Equal("y", story.Headline);
        Assert.Null(story.Id);
        Assert.Empty(story.Topics);
        Assert.Empty(story.Extra);
    }

    [Theory]
    [InlineData("a\\ud800b", "a\uFFFDb")]
    [InlineData("\\udc00\\ud83d\\ude00\\ud83d", "\uFFFD😀\uFFFD")]
    [InlineData("tab\\there \\\"q\\\" \\/ \\u0416", "tab\there \"q\" / Ж")]
    public void Escapes_are_undone_and_half_pairs_replaced(string escaped, string expected)
    {
        var story = Reading.One($"{{\"headline\":\"{escaped}\",\"x{escaped}\":\"{escaped}\"}}");

        Assert.Equal(expected, story.Headline);
        var (key, value) = Assert.Single(story.Extra);
        Assert.Equal("x" + expected, key);
        Assert.Equal(expected, System.Text.Json.JsonDocument.Parse(value).RootElement.GetString());
    }

    [Fact]
    public void The_body_is_put_together() =>
        Assert.Equal(
            "ALDENMOUTH, May 3 - The council agreed to close the bridge.\n\nNo date was given.",
            Reading.One("{\"body\":\"ALDENMOUTH, May 3 - The council agreed to\\nclose the bridge.\\n    No date was given.\\n\"}").Body);

    [Fact]
    public void Lines_longer_than_any_buffer_are_read_and_those_beyond_the_limit_rejected()
    {
        var options = new ReadingOptions { MaxStoryBytes = 1_000_000 };
        var big = new string('ж', 400_000);
        var results = Reading.All($"{{\"body\":\"{big}\"}}\n{{\"body\":\"{big}{big}\"}}\n{{\"body\":\"x\"}}", options: options);

        Assert.Equal([big, "x"], Reading.Stories(results).Select(s => s.Body));
        Assert.Equal([new Rejection("in", 2, 2, "longer than 1000000 bytes")], Reading.Rejections(results));
    }
}
