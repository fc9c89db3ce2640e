using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

/// <summary>Records in the manner of each collection; the stories in them are made up.</summary>
public sealed class TrecTests
{
    [Fact]
    public void A_record_of_the_Associated_Press_is_read()
    {
        var story = Reading.One("""
            <DOC>
            <DOCNO> AP880212-0001 </DOCNO>
            <FILEID>AP-NR-02-12-88 2344EST</FILEID>
            <FIRST>u i AM-Harbour     02-12 0100</FIRST>
            <SECOND>AM-Harbour,0099</SECOND>
            <HEAD>Harbour Reopens After Storm</HEAD>
            <HEAD>Eds: Updates throughout</HEAD>
            <BYLINE>By ANNA HOLM</BYLINE>
            <DATELINE>NORDHAVN (AP) </DATELINE>
            <TEXT>
               The harbour reopened on Friday after a storm that had closed it
            for three days, officials at AT&AMP;T said.
               Ferries sail again on Saturday, as Standard Oil <SRD> announced.
            </TEXT>
            </DOC>

            """);

        Assert.Equal("AP880212-0001", story.Id);
        Assert.Equal(("Harbour Reopens After Storm", "Eds: Updates throughout"), (story.Headline, story.Subheadline));
        Assert.Equal(("By ANNA HOLM", "NORDHAVN (AP)"), (story.Byline, story.Dateline));
        Assert.Equal("1988-02-13T04:44:00Z", story.Published.ToString());
        Assert.Equal(
            "The harbour reopened on Friday after a storm that had closed it for three days, officials at AT&T said.\n\nFerries sail again on Saturday, as Standard Oil <SRD> announced.",
            story.Body);
        Assert.Equal("\"AM-Harbour,0099\"", story.Extra["second"]);
    }

    [Fact]
    public void Several_items_of_one_record_keep_their_order()
    {
        var story = Reading.One("""
            <DOC><DOCNO>AP880301-0002</DOCNO>
            <HEAD>News in brief</HEAD>
            <DATELINE>OSLO (AP)</DATELINE><TEXT>The first item stands here.</TEXT>
            <HEAD>A second head</HEAD>
            <DATELINE>BERGEN (AP)</DATELINE>
            <TEXT>The second item stands there.</TEXT></DOC>
            """);
        Assert.Equal(("News in brief", "OSLO (AP)"), (story.Headline, story.Dateline));
        Assert.Equal("The first item stands here.\n\nA second head\n\nBERGEN (AP) The second item stands there.", story.Body);
    }

    [Fact]
    public void Marked_paragraphs_are_paragraphs_whatever_their_lines()
    {
        var story = Reading.One("""
            <DOC>
            <DOCNO> NYT19980601.0001 </DOCNO>
            <DOCTYPE> NEWS STORY </DOCTYPE>
            <DATE_TIME> 1998-06-01 00:05 </DATE_TIME>
            <HEADER> A4567 </HEADER>
            <BODY>
            <SLUG> BC-HARBOUR-NYT </SLUG>
            <HEADLINE>
            HARBOUR REOPENS
            </HEADLINE>
            <TEXT>
            <P>
            NORDHAVN _ The harbour
            reopened on Friday.
            </P>
            <P>
            Ferries sail again.
            <P>
            All of them.
            </TEXT>
            </BODY>
            <TRAILER> NYT-06-01-98 0005EDT </TRAILER>
            </DOC>
            """);
        Assert.Equal("NORDHAVN _ The harbour reopened on Friday.\n\nFerries sail again.\n\nAll of them.", story.Body);
        Assert.Equal(("HARBOUR REOPENS", "1998-06-01T00:05:00Z"), (story.Headline, story.Published.ToString()));
        Assert.Equal("\"BC-HARBOUR-NYT\"", story.Extra["slug"]);
    }

    [Fact]
    public void A_record_of_Gigaword_has_its_id_in_its_tag()
    {
        var story = Reading.One("<DOC id=\"XIN_ENG_19950101.0003\" type=\"story\" >\n<HEADLINE>\nHarbour opens\n</HEADLINE>\n<DATELINE>\nOslo, January 1 (Xinhua)\n</DATELINE>\n<TEXT>\n<P>\nIt opened.\n</P>\n</TEXT>\n</DOC>\n");
        Assert.Equal(("XIN_ENG_19950101.0003", "1995-01-01", "It opened."), (story.Id, story.Published.ToString(), story.Body));
        Assert.Equal("\"story\"", story.Extra["type"]);
    }

    [Fact]
    public void The_lead_paragraph_and_the_paper_are_known()
    {
        var story = Reading.One("""
            <DOC>
            <DOCNO> WSJ910322-0001 </DOCNO>
            <DD> 03/22/91 </DD>
            <SO> WALL STREET JOURNAL (J), PAGE A10 </SO>
            <HL> Harbour Firm
            ---- Raises Dividend </HL>
            <IN> SHIPPING (SHP) </IN>
            <LP>    NORDHAVN -- The harbour firm pays more.  </LP>
            <TEXT>    It said so on Thursday. </TEXT>
            </DOC>
            """);
        Assert.Equal("NORDHAVN -- The harbour firm pays more.\n\nIt said so on Thursday.", story.Body);
        Assert.Equal(("WALL STREET JOURNAL", "Harbour Firm ---- Raises Dividend"), (story.Source, story.Headline));
        Assert.Equal(("1991-03-22", "\"SHIPPING (SHP)\""), (story.Published.ToString(), story.Extra["in"]));
    }

    [Fact]
    public void Fields_of_the_Los_Angeles_Times_come_in_paragraphs()
    {
        var story = Reading.One("""
            <DOC>
            <DOCNO> LA010189-0001 </DOCNO>
            <DOCID> 1 </DOCID>
            <DATE>
            <P>
            January 1, 1989, Sunday, Home Edition
            </P>
            </DATE>
            <SECTION><P>Business; Part 4; Page 1</P></SECTION>
            <HEADLINE>
            <P>
            HARBOUR REOPENS;
            </P>
            <P>
            STORM OVER
            </P>
            </HEADLINE>
            <BYLINE><P>By ANNA HOLM, Staff Writer</P></BYLINE>
            <TEXT><P>It opened.</P><P>So it did.</P></TEXT>
            <SUBJECT><P>HARBOURS; STORMS</P></SUBJECT>
            </DOC>
            """);
        Assert.Equal(("LA010189-0001", "1989-01-01", "HARBOUR REOPENS; STORM OVER"), (story.Id, story.Published.ToString(), story.Headline));
        Assert.Equal("It opened.\n\nSo it did.", story.Body);
        Assert.Equal(["HARBOURS", "STORMS"], story.Topics);
        Assert.Equal("\"1\"", story.Extra["docid"]);
    }

    [Theory]
    [InlineData("<DATE>910514</DATE>", "FT911-3", "1991-05-14")]
    [InlineData("<DATE1>18 March 1994</DATE1>", "FBIS3-1", "1994-03-18")]
    [InlineData("<PUBDATE> 06/18/91 </PUBDATE>", "SJMN91-06182091", "1991-06-18")]
    [InlineData("", "LA010189-0001", "1989-01-01")]
    [InlineData("", "WSJ870323-0181", "1987-03-23")]
    [InlineData("", "XIE19960101.0001", "1996-01-01")]
    [InlineData("<DATE>13/45/91</DATE>", "FT911-3", "")]
    [InlineData("", "FR89119-0001", "")]
    public void Dates_are_read_in_each_manner(string element, string number, string expected) =>
        Assert.Equal(expected, Reading.One($"<DOC><DOCNO>{number}</DOCNO>{element}<TEXT>Text.</TEXT></DOC>").Published?.ToString() ?? "");

    [Theory]
    [InlineData("a &lt;b&gt; &amp;c", "a <b> &c")]
    [InlineData("caf&eacute; &#233; &#xE9; &#146;s", "café é é ’s")]
    [InlineData("long&hyph;term &UR; x", "long-term  x")]
    [InlineData("AT&T; R&D &nothing; &#; &#99999999; &#xD800;", "AT&T; R&D &nothing; &#; \uFFFD \uFFFD")]
    [InlineData("a < b, 3 <4, x<y", "a < b, 3 <4, x<y")]
    [InlineData("mail <anna@example.org> or <I>call</I>", "mail <anna@example.org> or call")]
    [InlineData("one <!-- no --> two", "one  two")]
    [InlineData("one <!-- no", "one <!-- no")]
    [InlineData("<F P=105> one </F> two", "one  two")]
    public void Text_is_read_as_it_is_meant(string written, string expected) =>
        Assert.Equal(expected, Reading.One($"<DOC><DOCNO>1</DOCNO><TEXT>{written}</TEXT></DOC>").Body);

    [Fact]
    public void End_tags_may_be_missing()
    {
        var story = Reading.One("<DOC>\n<DOCNO>FT911-1\n<HEADLINE>Head\n<BYLINE>By ONE\n<TEXT>\nText.\n</DOC>");
        Assert.Equal(("FT911-1", "Head", "By ONE", "Text."), (story.Id, story.Headline, story.Byline, story.Body));
    }

    [Fact]
    public void A_record_that_does_not_end_is_rejected_and_the_next_one_read()
    {
        var results = Reading.All("<DOC><DOCNO>1</DOCNO><TEXT>One.</TEXT>\n<DOC><DOCNO>2</DOCNO><TEXT>Two.</TEXT></DOC>\n<DOC>\n<DOCNO>3</DOCNO></DOC><DOC><DOCNO>4");
        Assert.Equal(["2"], Reading.Stories(results).Select(s => s.Id));
        Assert.Equal(
            [
                new Rejection("in", 1, 1, "its <DOC> does not end"),
                new Rejection("in", 3, 3, "neither headline nor body"),
                new Rejection("in", 4, 4, "its <DOC> does not end"),
            ],
            Reading.Rejections(results));
    }

    [Fact]
    public void A_file_without_records_is_rejected() =>
        Assert.Equal("no <DOC> in it", Assert.Single(Reading.All("Just text.", options: new() { Format = StoryFormat.Trec })).Rejection!.Reason);

    [Fact]
    public void Other_markup_is_not_taken_for_it() =>
        Assert.Equal("no known format of stories", Reading.Reason("<add><doc><field name=\"id\">1</field></doc></add>"));
}
