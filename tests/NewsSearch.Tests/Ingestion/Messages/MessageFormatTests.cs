using NewsSearch.Articles;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion.Messages;

/// <summary>IPTC 7901, ANPA 1312, mailboxes and web archives: told by their bytes, read record by record.</summary>
public sealed class MessageFormatTests
{
    [Fact]
    public void Messages_of_IPTC_7901_have_header_headline_and_time()
    {
        var stories = Read(MessageFixtures.Iptc);
        Assert.Equal(["iptc7901:nwa014:2017-01-23", "iptc7901:nwa015:2017-01-23"], stories.Select(s => s.Id));
        var (first, second) = (stories[0], stories[1]);
        Assert.Equal("Committee: Federation must keep youth welfare", first.Headline);
        Assert.Equal("Rivertown (nwa) - The committee turned down a plan to hand the matter to the states. \"It stays with us,\" chairman Olav Berg said on Monday.\n\nA vote is due in März.", first.Body);
        Assert.Equal("2017-01-23T10:15:00Z", first.Published?.ToString());
        Assert.Equal(["Parliament", "Children"], first.Topics);
        Assert.Equal(("\"4\"", "\"pl\"", "\"171\""), (first.Extra["priority"], first.Extra["category"], first.Extra["words"]));
        // Where the agency marks no headline, extraction looks for it.
        Assert.Equal((StoryLayout.Wire, "Harbour ferry resumes\n\nHARBOUR CITY, Jan 23 (nwa) - The ferry sails again."), (second.Layout, second.Body));
    }

    [Fact]
    public void A_message_of_ANPA_1312_has_slug_headline_byline_and_time()
    {
        var story = Assert.Single(Read(MessageFixtures.Anpa));
        Assert.Equal(("anpa:a4321:2016-02-20", "Harbour ferry resumes after long strike", "NINA OLDS"), (story.Id, story.Headline, story.Byline));
        Assert.Equal("RIVERTOWN (NW) — The ferry sails again, the mayor said.\n\n“We waited for months,” he said. “It didn't come easy.”", story.Body);
        Assert.Equal("2016-02-20T03:37:00Z", story.Published?.ToString());
        Assert.Equal(("\"BC-Harbour-Ferry\"", "\"Eds: Updates.\""), (story.Extra["keyword"], story.Extra["note"]));
    }

    [Fact]
    public void A_message_of_ANPA_1312_without_its_marks_is_read_where_the_format_is_named()
    {
        var text = "z6715-----\nr z BC-FBN--Heat-Hawks   02-20 0500\n^BC-FBN--Heat-Hawks,416<\n^Heat beat Hawks<\n\t   RIVERTOWN (NW) _ Text.\n\n\t   NW-WF-02-20-16 0337GMT<\n";
        var story = Assert.Single(Reading.Stories(Reading.All(text, options: new() { Format = StoryFormat.Anpa })));
        Assert.Equal(("Heat beat Hawks", "RIVERTOWN (NW) — Text.", "2016-02-20T03:37:00Z"), (story.Headline, story.Body, story.Published?.ToString()));
    }

    [Fact]
    public void A_mailbox_gives_a_story_a_message_the_plain_text_of_alternatives_and_nothing_attached()
    {
        var results = Reading.All(MessageFixtures.Mbox);
        Assert.Equal([true, true, false], results.Select(r => r.IsStory));
        var (first, second) = (results[0].Story!, results[1].Story!);
        Assert.Equal(("1@example.org", "Запуск of the ferry", "Préfecture", "2019-05-30T00:14:00Z"), (first.Id, first.Headline, first.Source, first.Published?.ToString()));
        Assert.Equal("Паром sails again across the harbour.\n\nFrom now on it goes daily.", first.Body);
        Assert.Equal(["harbour", "ferries"], first.Topics);
        Assert.Equal(("Second", "The ferry sails.\n\nAgain."), (second.Headline, second.Body));
        Assert.Equal("neither subject nor text", results[2].Rejection!.Reason);
        Assert.Equal([1, 36, 43], results.Select(r => r.Story?.Location!.Line ?? r.Rejection!.Line));
    }

    [Fact]
    public void Messages_of_several_encodings_stand_in_one_mailbox()
    {
        byte[] mailbox = [.. "From a@b Thu May 30 09:15:00 2019\nSubject: a\nContent-Type: text/plain; charset=koi8-r\n\n"u8, 0xF0, 0xC1, 0xD2, 0xCF, 0xCD, .. "\n\nFrom a@b Thu May 30 09:15:00 2019\nSubject: b\nContent-Type: text/plain; charset=iso-8859-1\n\nM\u00e4rz\n"u8];
        Assert.Equal(["Паром", "März"], Read(mailbox).Select(s => s.Body));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_a_web_archive_pages_that_were_found_are_read(bool packed)
    {
        var results = Reading.All(packed ? MessageFixtures.PackedWarc : MessageFixtures.Warc, packed ? "a.warc.gz" : "a.warc");
        Assert.Equal([true, true, false], results.Select(r => r.IsStory));
        foreach (var (story, url) in Reading.Stories(results).Zip(["http://example.org/a", "http://example.org/b"]))
        {
            Assert.Equal((url, "Ferry resumes"), (story.Url, story.Headline));
            Assert.StartsWith("The ferry sails again across the härbour, the mayor", story.Body, StringComparison.Ordinal);
            Assert.Equal(new DateTimeOffset(2019, 5, 30, 9, 14, 0, TimeSpan.Zero), story.FileTime);
        }
        Assert.NotEmpty(results[2].Rejection!.Reason);
    }

    [Fact]
    public void What_is_wrong_with_a_record_of_a_web_archive_costs_that_record()
    {
        byte[] content = [.. MessageFixtures.Warc, .. "WARC/1.0\r\nWARC-Type: response\r\n\r\nrest of it\r\n"u8, .. MessageFixtures.Warc, .. MessageFixtures.Warc.AsSpan(0, MessageFixtures.Warc.Length - 30)];
        var results = Reading.All(content);
        Assert.Equal(6, results.Count(r => r.IsStory));
        Assert.Contains(Reading.Rejections(results), r => r.Reason == "a record without a length");
        Assert.Equal("a record that was cut off", results[^1].Rejection?.Reason);
    }

    [Fact]
    public void A_page_that_unpacks_to_too_much_is_refused()
    {
        var bomb = MessageFixtures.Packed(new byte[80 << 20]);
        var record = MessageFixtures.Record("response", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"u8, .. bomb], "application/http", "http://example.org/a");
        Assert.Equal("a page whose packing is damaged, or unpacks to too much", Assert.Single(Reading.All(record)).Rejection?.Reason);
    }

    [Fact]
    public void Other_texts_are_taken_for_none_of_these()
    {
        Assert.Equal("From here on the ferry sails daily.", Reading.One("From here on the ferry sails daily.\n").Body);
        Assert.Equal("From 2019 on: a plan", Reading.One("From 2019 on: a plan\n").Body);
        Assert.Equal("WARC files are archives.", Reading.One("WARC files are archives.\n").Body);
    }

    private static List<RawStory> Read(byte[] content)
    {
        var results = Reading.All(content);
        Assert.All(results, r => Assert.True(r.IsStory, r.Rejection?.Reason));
        Assert.All(Reading.Stories(results), Reading.AssertSound);
        return [.. Reading.Stories(results)];
    }
}
