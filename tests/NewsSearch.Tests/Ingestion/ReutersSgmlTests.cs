using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CsCheck;
using NewsSearch.Articles;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Collections;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class ReutersSgmlTests
{
    private const string Doctype = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n";

    [Fact]
    public void A_story_as_distributed_is_read()
    {
        var story = Reading.One(
            Doctype + """
            <REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="5544" NEWID="1">
            <DATE>26-FEB-1987 15:01:01.79</DATE>
            <TOPICS><D>cocoa</D><D>veg-oil</D></TOPICS>
            <PLACES><D>el-salvador</D><D>usa</D></PLACES>
            <PEOPLE><D>reagan</D></PEOPLE>
            <ORGS></ORGS>
            <EXCHANGES></EXCHANGES>
            <COMPANIES></COMPANIES>
            <UNKNOWN>
            &#5;&#5;&#5;C T
            &#22;&#22;&#1;f0704&#31;reute</UNKNOWN>
            <TEXT>&#2;
            <TITLE>STANDARD OIL &lt;SRD> TO FORM UNIT</TITLE>
            <AUTHOR>    by Some One, Reuters</AUTHOR>
            <DATELINE>    CLEVELAND, Feb 26 - </DATELINE><BODY>Standard Oil Co and BP North America
            Inc said they plan to form a venture to manage the money market
            borrowing and investment activities of both companies.
                AT&amp;T is no party to it.
             Reuter
            &#3;</BODY></TEXT>
            </REUTERS>

            """,
            "reut2-000.sgm");

        Assert.Equal("1", story.Id);
        Assert.Equal("STANDARD OIL <SRD> TO FORM UNIT", story.Headline);
        Assert.Equal("by Some One, Reuters", story.Byline);
        Assert.Equal("CLEVELAND, Feb 26 -", story.Dateline);
        Assert.Equal("1987-02-26T15:01:01Z", story.Published.ToString());
        Assert.Equal(
            "Standard Oil Co and BP North America Inc said they plan to form a venture to manage the money market borrowing and investment activities of both companies.\n\nAT&T is no party to it.",
            story.Body);
        Assert.Equal(["cocoa", "veg-oil"], story.Topics);
        Assert.Equal(["el-salvador", "usa"], story.Places);
        Assert.Equal("[\"reagan\"]", story.Extra["people"]);
        Assert.Equal(("\"YES\"", "\"TRAIN\"", "\"NORM\""), (story.Extra["topicsAttr"], story.Extra["lewissplit"], story.Extra["textType"]));
        Assert.Equal(new StoryLocation("reut2-000.sgm", 2, 1), story.Location);
    }

    [Fact]
    public void A_headline_sent_alone_has_no_body()
    {
        var story = Reading.One("<REUTERS NEWID=\"30\"><TEXT TYPE=\"BRIEF\">&#2;\n******<TITLE>ASSETS ROSE 720.4 MLN DLRS\n</TITLE>Blah blah blah.\n&#3;\n\n</TEXT>\n</REUTERS>");
        Assert.Equal(("ASSETS ROSE 720.4 MLN DLRS", "", "\"BRIEF\""), (story.Headline, story.Body, story.Extra["textType"]));
    }

    [Fact]
    public void Text_that_was_not_processed_is_the_body()
    {
        var story = Reading.One("<REUTERS NEWID=\"101\"><TEXT TYPE=\"UNPROC\">&#2;\nFEDERAL RESERVE MONEY SUPPLY REPORT\n    One Week Ended Feb 16\n&#3;\n</TEXT></REUTERS>");
        Assert.Equal(("", "FEDERAL RESERVE MONEY SUPPLY REPORT\n\nOne Week Ended Feb 16"), (story.Headline, story.Body));
    }

    [Fact]
    public void A_date_with_a_broken_hour_gives_its_day()
    {
        Assert.Equal("1987-03-31", Dated("31-MAR-1987 605:12:19.12").Published.ToString());
        Assert.Equal("\"some day\"", Dated("some day").Extra["date"]);

        static RawStory Dated(string date) => Reading.One($"<REUTERS NEWID=\"1\"><DATE>{date}</DATE><TEXT><TITLE>X</TITLE></TEXT></REUTERS>");
    }

    [Fact]
    public void A_record_that_does_not_end_is_rejected_and_the_next_one_read()
    {
        var results = Reading.All(Doctype + Record(1)[..^"</REUTERS>\n".Length] + Record(2) + "<REUTERS NEWID=\"3\"><TEXT>cut");

        Assert.Equal(["2"], Reading.Stories(results).Select(s => s.Id));
        Assert.Equal(
            [new Rejection("in", 2, 1, "its <REUTERS> does not end"), new Rejection("in", 5, 3, "its <REUTERS> does not end")],
            Reading.Rejections(results));
    }

    [Fact]
    public void A_record_beyond_the_limit_is_rejected_and_the_next_one_read()
    {
        var results = Reading.All(Record(1) + Record(2, new string('x', 2000)) + Record(3), options: new() { MaxStoryBytes = 1000 });

        Assert.Equal(["1", "3"], Reading.Stories(results).Select(s => s.Id));
        Assert.Equal([new Rejection("in", 3, 2, "longer than 1000 bytes")], Reading.Rejections(results));
    }

    [Fact]
    public void Bytes_of_Latin_1_and_stray_controls_are_read()
    {
        var content = Encoding.Latin1.GetBytes(Doctype + Record(1, "Z\u00FCrich \u0005\u001F here"));
        Assert.Equal("Zürich  here", Reading.One(content).Body);
    }

    [Fact]
    public void A_tag_across_the_edge_of_a_buffer_is_seen()
    {
        for (var shift = 0; shift < 24; shift++)
        {
            var filling = new string('x', (1 << 17) - 120 + shift);
            var results = Reading.All(Record(1, filling).ReplaceLineEndings("") + Record(2), options: new() { Format = StoryFormat.ReutersSgml });
            Assert.Equal(["1", "2"], Reading.Stories(results).Select(s => s.Id));
            Assert.Equal(filling, results[0].Story!.Body);
        }
    }

    [Fact]
    public void The_stories_of_the_collection_come_back_from_their_markup()
    {
        Assert.SkipUnless(SharedData.Find("reuters-21578.jsonl.gz") is not null, SharedData.Missing);
        var lines = Lines(SharedData.Find("reuters-21578.jsonl.gz")!);
        var random = new Random(21578);
        var sample = Enumerable.Range(0, 2000).Select(_ => lines[random.Next(lines.Count)]).ToList();
        var markup = Encoding.Latin1.GetBytes(Doctype + string.Concat(sample.Select(Markup)));

        var read = Reading.All(markup);
        var expected = Reading.All(string.Join('\n', sample), options: new() { Format = StoryFormat.Jsonl });
        Assert.Equal(sample.Count, read.Count);
        Assert.All(read.Zip(expected), pair => AssertSame(pair.Second, pair.First));
    }

    internal static string Markup(string line)
    {
        using var json = JsonDocument.Parse(line);
        var record = json.RootElement;
        var date = DateTimeOffset.Parse(Text("date"), System.Globalization.CultureInfo.InvariantCulture).UtcDateTime
            .ToString("dd-MMM-yyyy HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture).ToUpperInvariant();
        var body = Text("body");
        var text = Text("textType") switch
        {
            "BRIEF" => $"<TEXT TYPE=\"BRIEF\">&#2;\n******{Element("TITLE", Text("headline"))}Blah blah blah.\n&#3;\n\n</TEXT>",
            "UNPROC" => $"<TEXT TYPE=\"UNPROC\">&#2;\n{Escaped(body)}\n&#3;\n</TEXT>",
            _ => $"<TEXT>&#2;\n{Element("TITLE", Text("headline"))}\n{Element("AUTHOR", Text("byline"))}\n{Element("DATELINE", "    " + Text("dateline") + " ")}{(body.Length == 0 ? "" : $"<BODY>{Escaped(body)}\n{(EndsSignedOff(body) ? "" : " Reuter\n")}&#3;</BODY>")}</TEXT>",
        };
        return $"<REUTERS TOPICS=\"{Text("topicsAttr")}\" LEWISSPLIT=\"{Text("lewissplit")}\" CGISPLIT=\"{Text("cgisplit")}\" OLDID=\"{Text("oldid")}\" NEWID=\"{Text("id")}\">\n"
            + $"<DATE>{date}.79</DATE>\n{List("topics")}\n{List("places")}\n{List("people")}\n{List("orgs")}\n{List("exchanges")}\n{List("companies")}\n"
            + $"<UNKNOWN> \n&#5;&#5;&#5;C T\n&#22;&#22;&#1;f0704&#31;reute\n</UNKNOWN>\n{text}\n</REUTERS>\n";

        string Text(string name) => record.GetProperty(name).GetString() ?? "";
        string List(string name) => $"<{name.ToUpperInvariant()}>{string.Concat(record.GetProperty(name).EnumerateArray().Select(item => $"<D>{Escaped(item.GetString()!)}</D>"))}</{name.ToUpperInvariant()}>";
        static string Element(string name, string value) => value.Trim().Length == 0 ? "" : $"<{name}>{Escaped(value)}</{name}>";
        static string Escaped(string value) => value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
    }

    internal static List<string> Lines(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(packed, Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        return lines;
    }

    private static bool EndsSignedOff(string body) =>
        body.TrimEnd().Split('\n')[^1].Trim().Equals("reuter", StringComparison.OrdinalIgnoreCase);

    private static void AssertSame(ReadResult expected, ReadResult read)
    {
        Assert.Equal(expected.Rejection?.Reason, read.Rejection?.Reason);
        if (expected.Story is not { } wanted)
            return;
        var story = read.Story!;
        Reading.AssertSound(story);
        Assert.Equal(
            (wanted.Id, wanted.Headline, wanted.Byline, wanted.Dateline, wanted.Published.ToString()),
            (story.Id, story.Headline, story.Byline, story.Dateline, story.Published.ToString()));
        Assert.Equal(WithoutSignOff(wanted.Body), story.Body);
        Assert.Equal(wanted.Topics, story.Topics);
        Assert.Equal(wanted.Places, story.Places);
        foreach (var (key, value) in wanted.Extra.Where(pair => pair.Value is not ("[]" or "\"\"")))
            Assert.Equal(value.Replace("\", \"", "\",\"", StringComparison.Ordinal), story.Extra[key]);
    }

    /// <summary>The conversion left a sign-off standing where it was written in small or capital letters.</summary>
    private static string WithoutSignOff(string body)
    {
        foreach (var end in new[] { "\n\nreuter", "\n\nREUTER", " reuter", " REUTER" })
        {
            if (body.EndsWith(end, StringComparison.Ordinal) && !body.EndsWith(".        REUTER", StringComparison.Ordinal))
                return body[..^end.Length].TrimEnd();
        }
        return body;
    }

    private static string Record(int id, string body = "Text.") =>
        $"<REUTERS NEWID=\"{id}\"><TEXT><BODY>{body}\n&#3;</BODY></TEXT></REUTERS>\n";
}
