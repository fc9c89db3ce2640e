using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion.Trade;

/// <summary>Files written for this project after the published specifications of NITF 3, NewsML-G2, ninjs, RSS and Atom.</summary>
public sealed class TradeFormatTests
{
    public static TheoryData<string> Fixtures() => [.. TradeFixture.Names()];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_file_is_recognised_and_gives_what_stands_beside_it(string name) =>
        TradeFixture.AssertExpected(name, Reading.All(TradeFixture.Read(name), Path.GetFileName(name)));

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Named_its_format_gives_the_same_whatever_the_file_is_called(string name) =>
        TradeFixture.AssertExpected(name, Reading.All(TradeFixture.Read(name), "in", new() { Format = TradeFixture.FormatOf(name) }));

    [Fact]
    public void Each_format_has_four_files_or_more()
    {
        var counts = TradeFixture.Names().GroupBy(name => name.Split('/')[0]).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(["newsml", "ninjs", "nitf", "rss"], counts.Keys.Order(StringComparer.Ordinal));
        Assert.All(counts.Values, count => Assert.InRange(count, 4, 100));
    }

    [Theory]
    [InlineData("<rss version=\"2.0\"><channel><title>Empty</title></channel></rss>")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Empty</title></feed>")]
    [InlineData("<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet/></newsMessage>")]
    public void A_feed_without_items_is_empty_and_no_error(string content) => Assert.Empty(Reading.All(content));

    [Theory]
    [InlineData("{\"uri\":\"u:1\",\"headline\":\"a\",\"pubstatus\":\"usable\"}", "u:1")]
    [InlineData("{\"id\":\"1\",\"headline\":\"a\",\"body\":\"b\",\"slugline\":\"x\",\"located\":\"y\"}", "1")]
    [InlineData("{\"id\":\"1\",\"uri\":\"u:1\",\"headline\":\"a\"}", "1")]
    public void Ninjs_and_our_own_lines_are_told_apart(string content, string id) => Assert.Equal(id, Reading.One(content).Id);

    [Fact]
    public void A_map_of_the_users_own_reads_plain_JSON()
    {
        var options = new ReadingOptions { Map = [new(NewsSearch.Ingestion.Fields.StoryField.Id, "slugline")] };
        Assert.Equal("x", Assert.Single(Reading.All("{\"uri\":\"u:1\",\"headline\":\"a\",\"slugline\":\"x\",\"pubstatus\":\"usable\"}", options: options)).Story!.Id);
    }
}
