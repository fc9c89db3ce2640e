using NewsSearch.Tests.Ingestion.Trade;
using NewsSearch.Tests.Presentation.Ninjs;
using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>The formats of the trade through the built command: recognised, indexed, found, written.</summary>
public sealed class TradeFormatTests : IDisposable
{
    private readonly Tool _tool = new();

    [Theory]
    [InlineData("nitf/wire.xml", "nitf", 0, "NW190304-0117")]
    [InlineData("newsml/message.xml", "newsml", 2, "tag:nordwire.example,2020:ferry", "tag:nordwire.example,2020:rates")]
    [InlineData("ninjs/version1.json", "ninjs", 0, "http://nordwire.example/ninjs/20190304-bridge")]
    [InlineData("ninjs/answer.json", "ninjs", 0, "urn:newsml:desk:1", "urn:newsml:desk:2")]
    [InlineData("rss/atom.xml", "rss", 0, "urn:coast:1", "urn:coast:0", "urn:coast:2", "urn:coast:3")]
    public void Extract_and_index_recognise_a_file(string fixture, string format, int exitCode, params string[] ids)
    {
        var file = Path.Combine(TradeFixture.Folder, fixture);
        var found = _tool.Run("extract", file).Ends(exitCode);
        Assert.Equal(ids, found.JsonLines().Select(article => article.GetProperty("id").GetString()));
        Assert.Equal(found.Out, _tool.Run("extract", "--format", format, file).Ends(exitCode).Out);
        var summary = _tool.Run("index", file, "--index", "i", "--json").Ends(exitCode).Json();
        Assert.Equal(ids.Length, summary.GetProperty("articles").GetInt32());
    }

    [Fact]
    public void What_a_format_carries_is_shown()
    {
        var article = Assert.Single(_tool.Run("extract", Path.Combine(TradeFixture.Folder, "newsml/item.xml")).Ends(0).JsonLines());
        Assert.Equal("2019-03-04T10:40:00Z", article.GetProperty("updated").GetString());
        Assert.Equal("urn:newsml:nordwire.example:20190301:bridge-preview", article.GetProperty("evolvedFrom").GetString());
        Assert.Equal("Karen Lund", article.GetProperty("people")[0].GetString());
        Assert.Equal("Nordhavn Harbour Authority", article.GetProperty("organisations")[0].GetString());
        var topic = article.GetProperty("topics")[0];
        Assert.Equal(("medtop:20000337", "transport", "given"), (topic.GetProperty("id").GetString(), topic.GetProperty("label").GetString(), topic.GetProperty("source").GetString()));
    }

    [Fact]
    public void A_topic_is_found_by_its_code_and_by_its_name()
    {
        _tool.Run("index", Path.Combine(TradeFixture.Folder, "nitf/wire.xml"), "--index", "i").Ends(0);
        foreach (var query in new[] { "topic:\"medtop:20000337\"", "topic:transport" })
            Assert.Equal(1, _tool.Run("search", query, "--index", "i", "--json").Ends(0).Json().GetProperty("total").GetInt64());
    }

    [Fact]
    public void A_kill_takes_its_story_down()
    {
        _tool.Run("index", Path.Combine(TradeFixture.Folder, "nitf/wire.xml"), "--index", "i").Ends(0);
        _tool.Run("search", "bridge", "--index", "i").Ends(0);
        _tool.Run("index", Path.Combine(TradeFixture.Folder, "nitf/kill.xml"), "--index", "i").Ends(0);
        _tool.Run("search", "bridge", "--index", "i").Ends(1);
    }

    [Fact]
    public void Show_as_ninjs_writes_what_the_schema_accepts_and_the_command_reads_again()
    {
        _tool.Run("index", Path.Combine(TradeFixture.Folder, "newsml/item.xml"), "--index", "i").Ends(0);
        var shown = _tool.Run("show", "urn:newsml:nordwire.example:20190304:bridge", "--as", "ninjs", "--index", "i").Ends(0);
        Assert.Empty(NinjsSchema.Refusals(shown.Json()));
        var read = Assert.Single(_tool.RunWithInput(shown.Out, "extract", "-").Ends(0).JsonLines());
        var given = Assert.Single(_tool.Run("extract", Path.Combine(TradeFixture.Folder, "newsml/item.xml")).Ends(0).JsonLines());
        foreach (var member in new[] { "id", "version", "status", "headline", "subheadline", "byline", "published", "updated", "evolvedFrom", "source", "body", "topics", "people", "organisations", "places" })
            Assert.Equal(given.GetProperty(member).GetRawText(), read.GetProperty(member).GetRawText());
    }

    [Fact]
    public void Help_names_the_formats()
    {
        Assert.Contains("nitf|newsml|ninjs|rss", _tool.Run("index", "--help").Ends(0).Out, StringComparison.Ordinal);
        Assert.Contains("ninjs", _tool.Run("show", "--help").Ends(0).Out, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();
}
