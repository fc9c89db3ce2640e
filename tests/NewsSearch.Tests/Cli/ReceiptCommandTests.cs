using System.Xml.Linq;
using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>search --receipt and receipt; answers as a feed and as a picture.</summary>
public sealed class ReceiptCommandTests : IDisposable
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    private readonly Tool _tool = new();

    public ReceiptCommandTests() => Index(
        """{"id":"a","headline":"Ferry <one> & \u0007more","date":"2019-05-30","source":"Wire & Co","url":"https://example.org/a?x=1&y=2","body":"The ferry sails. It is a long-term plan."}""",
        """{"id":"b","headline":"Ferry two","date":"2018-05-30","body":"Another ferry came <script>alert(1)</script> to town."}""",
        """{"id":"c","headline":"Other","date":"2017-05-30","body":"Nothing at all."}""");

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void The_numbers_are_the_same_after_other_stories_came_in()
    {
        var page = Receipt("ferry");
        Assert.Equal(2, page.GetProperty("receipt").GetProperty("total").GetInt32());
        // Also stories that say they were made before, new versions of those that were there, and a kill.
        Index("""{"id":"d","headline":"Old ferry","date":"2001-01-01","body":"The ferry of long ago."}""", """{"id":"b","headline":"Ferry two","date":"2018-05-30","body":"It is a ship now."}""");
        _tool.Run("kill", "a", "--index", "i").Ends(0);
        var verdict = _tool.Run("receipt", "r.json", "--index", "i", "--json").Ends(0).Json();
        Assert.True(verdict.GetProperty("same").GetBoolean());
        Assert.Equal(2, verdict.GetProperty("now").GetProperty("total").GetInt32());
        Assert.Contains("the same stories", _tool.RunWithInput(File.ReadAllText(Path.Join(_tool.Folder, "r.json")), "receipt", "-", "--index", "i").Ends(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_of_text_and_one_of_last_days_and_earlier_moments_hold_too()
    {
        foreach (string[] words in new string[][] { ["ferry", "--until", "2018"], ["last:3y ferry", "--now", "2020-01-01"], ["ferry", "--as-of", "2019-01-01"], ["-ferry"], ["ferry", "--all-versions"], [""] })
        {
            File.WriteAllText(Path.Join(_tool.Folder, "r.txt"), _tool.Run(["search", .. words, "--receipt", "--index", "i"]).Out);
            Index($$"""{"id":"x{{words.Length}}{{words[0]}}","headline":"Ferry of old","date":"2018-01-01","body":"A ferry {{string.Join(' ', words)}}."}""", """{"id":"a","headline":"Ferry","date":"2019-05-30","body":"No more."}""");
            _tool.Run("receipt", "r.txt", "--index", "i").Ends(0);
        }
    }

    [Fact]
    public void What_was_deleted_is_told()
    {
        Receipt("ferry");
        _tool.Run("delete", "b", "--index", "i").Ends(0);
        var verdict = _tool.Run("receipt", "r.json", "--index", "i", "--json").Ends(1).Json();
        Assert.False(verdict.GetProperty("same").GetBoolean());
        Assert.Equal("1 of the 3 stories that were searched are gone: deleted, or lost in a repair.", Assert.Single(verdict.GetProperty("reasons").EnumerateArray()).GetString());
    }

    [Fact]
    public void What_later_stories_change_of_a_query_is_told()
    {
        // Two words that a later story joins find the one word of an earlier one.
        Index("""{"id":"l","headline":"Shortterm","date":"2017-05-30","body":"It is shortterm."}""");
        Receipt("short term");
        Index("""{"id":"m","headline":"Short-term","date":"2017-05-30","body":"It is short-term."}""");
        var verdict = _tool.Run("receipt", "r.json", "--index", "i", "--json").Json();
        if (!verdict.GetProperty("same").GetBoolean())
            Assert.NotEmpty(verdict.GetProperty("reasons").EnumerateArray());
        Assert.Equal(4, verdict.GetProperty("now").GetProperty("index").GetProperty("articles").GetInt32());
    }

    [Fact]
    public void Another_index_and_what_is_no_receipt_are_told()
    {
        Receipt("ferry");
        _tool.RunWithInput("""{"id":"z","headline":"Z","body":"Ferry."}""", "index", "-", "--index", "j").Ends(0);
        Assert.Contains("It is another index", _tool.Run("receipt", "r.json", "--index", "j").Ends(1).Out, StringComparison.Ordinal);
        _tool.Run("snapshot", "s", "--index", "i").Ends(0);
        _tool.Run("restore", "s", "--index", "k").Ends(0);
        _tool.Run("receipt", "r.json", "--index", "k").Ends(0);
        _tool.Write("no.json", "{\"receipt\":{}}");
        Assert.Contains("There is no receipt", _tool.Run("receipt", "no.json", "--index", "i").Ends(65).Error, StringComparison.Ordinal);
        _tool.Run("receipt", "nowhere.json", "--index", "i").Ends(66);
        _tool.Run("search", "ferry", "--receipt", "--format", "csv", "--index", "i").Ends(64);
    }

    [Fact]
    public void An_answer_is_a_feed()
    {
        var feed = XDocument.Parse(_tool.Run("search", "ferry", "--format", "atom", "--sort", "newest", "--index", "i").Ends(0).Out).Root!;
        Assert.Equal(s_atom + "feed", feed.Name);
        Assert.Equal("2019-05-30T00:00:00Z", feed.Element(s_atom + "updated")!.Value);
        var entries = feed.Elements(s_atom + "entry").ToList();
        Assert.Equal(["Ferry <one> & \uFFFDmore", "Ferry two"], entries.Select(e => e.Element(s_atom + "title")!.Value));
        Assert.Equal("https://example.org/a?x=1&y=2", entries[0].Element(s_atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("Wire & Co", entries[0].Element(s_atom + "author")!.Element(s_atom + "name")!.Value);
        Assert.DoesNotContain(feed.Descendants(), e => e.Name.LocalName == "script");
        foreach (var item in entries.Prepend(feed))
        {
            Assert.StartsWith("urn:uuid:", item.Element(s_atom + "id")!.Value, StringComparison.Ordinal);
            Assert.NotNull(item.Element(s_atom + "title"));
            Assert.NotNull(item.Element(s_atom + "updated"));
        }
        Assert.Equal(3, entries.Select(e => e.Element(s_atom + "id")!.Value).Append(feed.Element(s_atom + "id")!.Value).Distinct().Count());
        Assert.Equal(2, XDocument.Parse(_tool.Run("search", "ferry", "--format", "atom", "--all", "--index", "i").Ends(0).Out).Root!.Elements(s_atom + "entry").Count());
    }

    [Fact]
    public void A_timeline_is_a_picture_with_words_for_it()
    {
        var picture = XDocument.Parse(_tool.Run("timeline", "ferry OR \"<script>\"", "--by", "year", "--vs", "other", "--format", "svg", "--index", "i").Ends(0).Out).Root!;
        Assert.Equal(s_svg + "svg", picture.Name);
        Assert.Equal("img", picture.Attribute("role")!.Value);
        Assert.Contains("<script>", picture.Element(s_svg + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal("2 stories by year, 2017 to 2019; most in 2018: 1.", picture.Element(s_svg + "desc")!.Value);
        Assert.Equal(3, picture.Elements(s_svg + "rect").Count(r => r.Element(s_svg + "title") is not null));
        Assert.Empty(picture.Descendants(s_svg + "script"));
    }

    private System.Text.Json.JsonElement Receipt(params string[] words)
    {
        var result = _tool.Run(["search", .. words, "--json", "--receipt", "--index", "i"]);
        File.WriteAllText(Path.Join(_tool.Folder, "r.json"), result.Out);
        return result.Json();
    }

    private void Index(params string[] lines) => _tool.RunWithInput(string.Join('\n', lines) + "\n", "index", "-", "--index", "i").Ends(0);
}
