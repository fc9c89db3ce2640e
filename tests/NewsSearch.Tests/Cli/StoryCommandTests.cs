using System.Text.Json;
using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>The verbs that print stories, quotes, trees and figures.</summary>
public sealed class StoryCommandTests(IndexedStories stories) : IClassFixture<IndexedStories>
{
    private readonly Tool _tool = stories.Tool;

    [Fact]
    public void Extract_prints_every_member_of_the_contract()
    {
        var articles = _tool.Run("extract", "stories.jsonl").Ends(0).JsonLines();
        Assert.Equal(["kuril", "treaty", "ferry", "hostile"], articles.Select(article => article.GetProperty("id").GetString()));
        string[] members =
        [
            "id", "version", "status", "lang", "kicker", "headline", "subheadline", "byline", "source", "published", "publishedInferred",
            "dateline", "sections", "body", "quotes", "speakers", "topics", "places", "people", "organisations", "dates",
        ];
        Assert.All(articles, article => Assert.Empty(members.Except(article.EnumerateObject().Select(member => member.Name))));

        var kuril = articles[0];
        Assert.Equal("usable", kuril.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, kuril.GetProperty("kicker").ValueKind);
        Assert.Equal(
            ["raw", "places", "country", "month", "day", "year", "yearInferred", "agency", "end"],
            kuril.GetProperty("dateline").EnumerateObject().Select(member => member.Name));
        Assert.Equal("JP", kuril.GetProperty("dateline").GetProperty("country").GetString());
        Assert.Equal("given", kuril.GetProperty("topics")[0].GetProperty("source").GetString());
        var quote = kuril.GetProperty("quotes")[0];
        Assert.Equal("Ivan Petrov", quote.GetProperty("speaker").GetString());
        Assert.Equal("direct", quote.GetProperty("kind").GetString());
        var body = kuril.GetProperty("body").GetString()!;
        Assert.Equal(
            quote.GetProperty("text").GetString(),
            body[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()]);

        var date = Assert.Single(articles[2].GetProperty("dates").EnumerateArray());
        Assert.Equal(("1956-01-01", "1956-12-31", "year"), (
            date.GetProperty("from").GetString(), date.GetProperty("to").GetString(), date.GetProperty("precision").GetString()));
    }

    [Fact]
    public void Extract_keeps_the_order_of_many_stories()
    {
        var lines = Enumerable.Range(0, 1_000).Select(i => $"{{\"id\":\"s{i}\",\"headline\":\"Story {i}\",\"body\":\"Text of {i}.\"}}");
        var articles = _tool.RunWithInput(string.Join('\n', lines), "extract", "-").Ends(0).JsonLines();
        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => $"s{i}"), articles.Select(article => article.GetProperty("id").GetString()));
    }

    [Fact]
    public void Quotes_are_found_by_words_speaker_and_kind()
    {
        var page = _tool.Run("quotes", "conditions", "--speaker", "Petrov", "--kind", "direct", "--json").Ends(0).Json();
        Assert.Equal(1, page.GetProperty("total").GetInt64());
        Assert.True(page.TryGetProperty("cursor", out _));
        var quote = page.GetProperty("quotes")[0];
        foreach (var member in new[] { "text", "kind", "speaker", "role", "cue", "confidence", "storyId", "headline", "published" })
            Assert.True(quote.TryGetProperty(member, out _), member);
        Assert.Equal("kuril", quote.GetProperty("storyId").GetString());

        _tool.Run("quotes", "--speaker", "Kono").Ends(1);
        _tool.Run("quotes", "ferry").Ends(1);
        var text = _tool.Run("quotes").Ends(0).Out;
        Assert.Contains("Ivan Petrov", text, StringComparison.Ordinal);
        Assert.Contains("We want a treaty without conditions", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_prints_the_story_or_says_that_there_is_none()
    {
        var text = _tool.Run("show", "kuril").Ends(0).Out;
        Assert.Contains("Kuril talks go on", text, StringComparison.Ordinal);
        Assert.Contains("dateline: Tokyo (JP)", text, StringComparison.Ordinal);
        var json = _tool.Run("show", "kuril", "--version", "1", "--as", "json").Ends(0).Json();
        Assert.Equal(1, json.GetProperty("version").GetInt32());
        _tool.Run("show", "kuril", "--version", "7").Ends(1);
        Assert.Contains("nobody", _tool.Run("show", "nobody").Ends(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_prints_the_tree_and_the_counts_on_demand()
    {
        var json = _tool.Run("parse", "--json", "\"peace treaty\" OR headline:kuril").Ends(0).Json();
        Assert.Equal("or", json.GetProperty("tree").GetProperty("kind").GetString());
        Assert.Equal(
            ["phrase", "field"], json.GetProperty("tree").GetProperty("children").EnumerateArray().Select(child => child.GetProperty("kind").GetString()));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("error").ValueKind);
        Assert.NotEmpty(json.GetProperty("understood").GetString()!);

        var counted = _tool.Run("parse", "--json", "--counts", "treaty", "kuril").Ends(0).Json().GetProperty("understood").GetString();
        Assert.Contains("2", counted, StringComparison.Ordinal);
    }

    [Fact]
    public void Stats_and_check_describe_the_index()
    {
        var stats = _tool.Run("stats", "--json").Ends(0).Json();
        Assert.Equal(
            ["articles", "versions", "quotes", "copies", "bytes", "segments", "formatVersion", "oldest", "newest"],
            stats.EnumerateObject().Select(member => member.Name));
        Assert.Equal(4, stats.GetProperty("articles").GetInt64());
        Assert.Equal("2017-01-01", stats.GetProperty("oldest").GetString());
        Assert.Equal("2020-01-15", stats.GetProperty("newest").GetString());

        var check = _tool.Run("check", "--json").Ends(0).Json();
        Assert.True(check.GetProperty("ok").GetBoolean());
        Assert.Equal(4, check.GetProperty("articles").GetInt64());
        Assert.Equal(0, check.GetProperty("problems").GetArrayLength());
    }

    [Theory]
    [InlineData("search", "x")]
    [InlineData("quotes", "x")]
    [InlineData("show", "x")]
    [InlineData("stats")]
    [InlineData("check")]
    [InlineData("delete", "x")]
    [InlineData("parse", "--counts", "x")]
    public void A_missing_index_is_exit_code_66_and_is_not_made(params string[] words)
    {
        var error = _tool.Run([.. words, "--index", "missing"]).Ends(66).Error;
        Assert.Contains("newssearch index", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Join(_tool.Folder, "missing")));
    }

    [Fact]
    public void Deleted_stories_are_gone_and_a_damaged_index_is_exit_code_65()
    {
        _tool.Run("index", "stories.jsonl", "--index", "other").Ends(0);
        Assert.Equal(1, _tool.Run("delete", "ferry", "nobody", "--json", "--index", "other").Ends(0).Json().GetProperty("deleted").GetInt32());
        _tool.Run("delete", "ferry", "--index", "other").Ends(1);
        Assert.Equal(3, _tool.Run("stats", "--json", "--index", "other").Ends(0).Json().GetProperty("articles").GetInt64());

        foreach (var file in Directory.EnumerateFiles(Path.Join(_tool.Folder, "other", "lucene"), "*", SearchOption.AllDirectories))
            File.WriteAllBytes(file, []);
        _tool.Run("search", "treaty", "--index", "other").Ends(65);
        Assert.False(_tool.Run("check", "--json", "--index", "other").Ends(65).Json().GetProperty("ok").GetBoolean());
    }

    [Theory]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("fa_IR.UTF-8")]
    public void The_language_of_the_user_changes_nothing(string language)
    {
        foreach (var words in new[] { new[] { "extract", "stories.jsonl" }, ["search", "KURIL", "TALKS"], ["SEARCH", "x", "--TOP", "1"], ["stats"] })
        {
            var plain = _tool.RunWith(null, [("LC_ALL", "C")], words);
            var other = _tool.RunWith(null, [("LC_ALL", language)], words);
            Assert.Equal(plain, other);
        }
    }
}
