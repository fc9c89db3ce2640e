using System.Text;
using CsCheck;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion.Trade;

/// <summary>Files that are broken, cut off, made to be costly or made to reach out: nothing is thrown, what is refused says where and why.</summary>
public sealed class HostileTradeTests
{
    private static readonly StoryFormat[] Formats = [StoryFormat.Nitf, StoryFormat.NewsMl, StoryFormat.Ninjs, StoryFormat.Rss];

    private static readonly string[] Pieces =
    [
        "<", ">", "/", "</", "/>", "<nitf>", "</nitf>", "<body>", "</body>", "<body.content>", "</body.content>", "<p>", "</p>", "<rss>", "<channel>", "<item>", "</item>", "<item/>", "<title>", "</title>",
        "<description>", "</description>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "</entry>", "<content type='html'>", "</content>", "<newsMessage>", "<newsItem guid='a'>", "</newsItem>",
        "<contentSet>", "<inlineData>", "</inlineData>", "<![CDATA[", "]]>", "<!--", "-->", "<?xml version='1.0'?>", "<!DOCTYPE nitf [", "<!ENTITY a 'b'>", "]>", "&a;", "&amp;", "&#0;", "&#xD800;", "&#x1F600;", "&nbsp;", "&",
        "\"", "'", "=", " xmlns:a='b'", " a:b='c'", " text ", "\n", "\r", "\0", "é", "\u0085", "{", "}", "[", "]", ":", ",", "\"uri\":\"u\"", "\"headline\":\"h\"", "\"headlines\":[{\"value\":\"x\"}]", "\"bodies\":", "\"pubstatus\":\"usable\"",
        "\"_items\":[", "\"body_html\":\"<p>a<q>b\"", "\\ud83d", "null", "1e999", "<script>", "<q>", "<br>", "<figure>", "&lt;p&gt;",
    ];

    [Fact]
    public void Any_pieces_in_any_order_are_read_without_harm() =>
        Gen.OneOfConst(Pieces).Array[0, 60].Sample(
            pieces =>
            {
                var content = Encoding.UTF8.GetBytes(string.Concat(pieces));
                foreach (var format in Formats.Append(StoryFormat.Auto))
                {
                    var results = Reading.All(content, options: new() { Format = format, MaxStoryBytes = 500 });
                    Assert.All(Reading.Stories(results), Reading.AssertSound);
                    Assert.All(Reading.Rejections(results), AssertTold);
                    Assert.InRange(results.Count, 0, content.Length);
                }
            },
            seed: "0N0XIzNsQ0O2",
            iter: 4000);

    [Fact]
    public void A_fixture_with_bytes_changed_gives_stories_or_reasons()
    {
        var fixtures = TradeFixture.Names().Select(name => (Format: TradeFixture.FormatOf(name), Bytes: TradeFixture.Read(name))).ToArray();
        Gen.Select(Gen.Int[0, fixtures.Length - 1], Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Array[1, 12]).Sample(
            (which, changes) =>
            {
                var bytes = (byte[])fixtures[which].Bytes.Clone();
                foreach (var (at, value) in changes)
                    bytes[at % bytes.Length] = value;
                var results = Reading.All(bytes, options: new() { Format = fixtures[which].Format });
                Assert.All(Reading.Stories(results), Reading.AssertSound);
                Assert.All(Reading.Rejections(results), AssertTold);
            },
            seed: "0N0XIzNsQ0O2",
            iter: 3000);
    }

    [Fact]
    public void Cut_off_anywhere_whole_records_are_read_and_the_rest_is_told()
    {
        foreach (var name in TradeFixture.Names().Where(name => name is "rss/atom.xml" or "newsml/message.xml" or "ninjs/answer.json" or "nitf/wire.xml"))
        {
            var bytes = TradeFixture.Read(name);
            var format = TradeFixture.FormatOf(name);
            var last = 0;
            for (var length = 1; length <= bytes.Length; length += 7)
            {
                var results = Reading.All(bytes[..length], options: new() { Format = format });
                var read = results.Count(r => r.IsStory);
                Assert.True(read >= last, $"{name}: {read} stories in {length} bytes, {last} in fewer");
                Assert.All(Reading.Rejections(results), AssertTold);
                last = read;
            }
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE nitf [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "&c;", "undeclared entity 'c'")]
    [InlineData("<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;", "undeclared entity 'x'")]
    [InlineData("<!DOCTYPE nitf [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p.dtd\">%p;]>", "&x;", "undeclared entity 'x'")]
    [InlineData("<!DOCTYPE nitf SYSTEM \"http://127.0.0.1:9/nitf.dtd\">", "&x;", "undeclared entity 'x'")]
    public void No_entity_is_declared_expanded_or_fetched(string doctype, string reference, string reason)
    {
        var told = Reading.Reason($"<?xml version=\"1.0\"?>\n{doctype}\n<nitf><body><body.content><p>{reference}</p></body.content></body></nitf>");
        Assert.StartsWith("broken XML: ", told, StringComparison.Ordinal);
        Assert.Contains(reason, told, StringComparison.Ordinal);
        Assert.Contains("Line 3", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_alone_is_no_harm()
    {
        var story = Reading.One("<!DOCTYPE nitf SYSTEM \"http://127.0.0.1:9/nitf.dtd\" [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><nitf><body><body.content><p>Text.</p></body.content></body></nitf>");
        Assert.Equal("Text.", story.Body);
    }

    [Theory]
    [InlineData("<nitf>", "<a>", "")]
    [InlineData("<nitf>", "<a>", "</nitf>")]
    [InlineData("<rss><channel>", "<a>", "</channel></rss>")]
    [InlineData("<rss><channel><item>", "<a>", "</item></channel></rss>")]
    [InlineData("{\"uri\":\"u\",\"pubstatus\":\"usable\",\"x\":", "[", "}")]
    [InlineData("{\"_items\":[{\"uri\":\"u\",\"pubstatus\":\"usable\",\"x\":", "{\"a\":", "}]}")]
    public void Deep_nesting_is_told(string begin, string nested, string end)
    {
        foreach (var format in Formats)
        {
            var results = Reading.All(begin + string.Concat(Enumerable.Repeat(nested, 100_000)) + end, options: new() { Format = format });
            Assert.Empty(Reading.Stories(results));
            Assert.NotEmpty(results);
            Assert.All(Reading.Rejections(results), AssertTold);
        }
    }

    [Theory]
    [InlineData(StoryFormat.Nitf, "<nitf><body><body.content><p>", "x", "</p></body.content></body></nitf>")]
    [InlineData(StoryFormat.Nitf, "<nitf uno=\"", "x", "\"/>")]
    [InlineData(StoryFormat.Nitf, "<!--", "-", "")]
    [InlineData(StoryFormat.Nitf, "<!DOCTYPE nitf [", "<!ENTITY a 'b'>", "")]
    [InlineData(StoryFormat.Nitf, "<nitf ", "a='' ", "/>")]
    [InlineData(StoryFormat.Rss, "<rss><channel>", "<item>", "")]
    [InlineData(StoryFormat.Rss, "<rss><channel>", "<item", "")]
    [InlineData(StoryFormat.Rss, "<rss><channel>", "<", "")]
    [InlineData(StoryFormat.Rss, "<rss><channel>", "<![CDATA[", "")]
    [InlineData(StoryFormat.Rss, "<rss><channel><item><description>", "&lt;p a=\"", "</description></item></channel></rss>")]
    [InlineData(StoryFormat.Rss, "<rss><channel><item><description>", "&lt;p a=\"&gt;\"", "</description></item></channel></rss>")]
    [InlineData(StoryFormat.Rss, "<rss><channel><item><description>", "&lt;!--", "</description></item></channel></rss>")]
    [InlineData(StoryFormat.Rss, "<rss><channel><item><description>", "&lt;script&gt;", "</description></item></channel></rss>")]
    [InlineData(StoryFormat.Rss, "<rss><channel><item><description>", "&lt;q&gt;", "</description></item></channel></rss>")]
    [InlineData(StoryFormat.Rss, "<rss><channel><item><description>", "&amp;", "</description></item></channel></rss>")]
    [InlineData(StoryFormat.Rss, "<rss><channel><item>", "<category>a</category>", "</item></channel></rss>")]
    [InlineData(StoryFormat.NewsMl, "<newsItem><contentMeta>", "<subject/>", "</contentMeta></newsItem>")]
    [InlineData(StoryFormat.Ninjs, "{\"uri\":\"u\",\"pubstatus\":\"usable\",\"body_html\":\"", "<br>", "\"}")]
    [InlineData(StoryFormat.Ninjs, "{\"uri\":\"u\",\"pubstatus\":\"usable\",\"bodies\":[", "{},", "{}]}")]
    [InlineData(StoryFormat.Ninjs, "{\"uri\":\"u\",\"pubstatus\":\"usable\",\"x\":\"", "\\ud83d", "\"}")]
    public void Five_megabytes_of_one_line_cost_bounded_memory(StoryFormat format, string begin, string filling, string end)
    {
        var content = OneLine(5_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var results = Reading.All(content, options: new() { Format = format, MaxStoryBytes = 200_000 });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
        Assert.NotEmpty(results);
        Assert.All(Reading.Rejections(results), AssertTold);
        var whole = Reading.All(OneLine(700_000), options: new() { Format = format });
        Assert.All(Reading.Stories(whole), Reading.AssertSound);
        Assert.All(Reading.Rejections(whole), AssertTold);

        byte[] OneLine(int length) => Encoding.UTF8.GetBytes(begin + string.Concat(Enumerable.Repeat(filling, length / filling.Length)) + end);
    }

    [Fact]
    public void A_record_too_long_is_told_and_the_next_is_read()
    {
        var content = "<rss><channel><title>T</title>" + $"<item><title>{new string('x', 2_000)}</title></item>" + "<item><title>small</title></item></channel></rss>";
        var results = Reading.All(content, options: new() { MaxStoryBytes = 500 });
        Assert.Equal("longer than 500 bytes", results[0].Rejection?.Reason);
        Assert.Equal(("small", "T"), (results[1].Story?.Headline, results[1].Story?.Source));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("Shift_JIS")]
    [InlineData("no-such-thing")]
    public void An_encoding_that_is_declared_wrongly_changes_nothing(string encoding) =>
        Assert.Equal("Zoë rief an", Reading.One($"<?xml version=\"1.0\" encoding=\"{encoding}\"?><rss><channel><item><title>Zoë rief an</title></item></channel></rss>").Headline);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UTF_16_is_read(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?><nitf><body><body.head><hedline><hl1>Zoë rief an</hl1></hedline></body.head></body></nitf>")];
        Assert.Equal("Zoë rief an", Reading.One(bytes).Headline);
    }

    private static void AssertTold(Rejection rejection)
    {
        Assert.InRange(rejection.Reason.Length, 1, 200);
        Assert.InRange(rejection.Line, 1, long.MaxValue);
        Assert.Equal(-1, rejection.Reason.AsSpan().IndexOfAny('\n', '\r', '\0'));
    }
}
