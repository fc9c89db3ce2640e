using System.Text.Json;
using Xunit;

namespace NewsSearch.Tests.Cli;

public sealed class SearchCommandTests(IndexedStories stories) : IClassFixture<IndexedStories>
{
    private readonly Tool _tool = stories.Tool;

    [Fact]
    public void Json_has_the_shape_of_the_contract()
    {
        var page = _tool.Run("search", "Kuril", "peace", "treaty", "--json").Ends(0).Json();
        Assert.Equal("Kuril peace treaty", page.GetProperty("query").GetString());
        Assert.NotEmpty(page.GetProperty("understood").GetString()!);
        Assert.Equal(JsonValueKind.Array, page.GetProperty("notices").ValueKind);
        Assert.Equal(1, page.GetProperty("total").GetInt64());
        Assert.True(page.GetProperty("totalIsExact").GetBoolean());
        Assert.Equal(1, page.GetProperty("groups").GetInt64());
        Assert.True(page.GetProperty("complete").GetBoolean());
        Assert.True(page.TryGetProperty("relaxed", out _));
        Assert.True(page.TryGetProperty("cursor", out _));
        foreach (var stage in new[] { "parseMs", "matchMs", "fetchMs", "highlightMs", "totalMs" })
            Assert.True(page.GetProperty("took").GetProperty(stage).GetDouble() >= 0);
        var hit = page.GetProperty("hits")[0];
        Assert.Equal(1, hit.GetProperty("rank").GetInt32());
        Assert.Equal("kuril", hit.GetProperty("id").GetString());
        Assert.True(hit.GetProperty("score").GetDouble() > 0);
        Assert.Equal("all", hit.GetProperty("match").GetString());
        Assert.Equal("Kuril talks go on", hit.GetProperty("headline").GetString());
        Assert.Equal("2019-05-30", hit.GetProperty("published").GetString());
        Assert.Equal("Tokyo", hit.GetProperty("dateline").GetProperty("places")[0].GetString());
        Assert.Equal("TASS", hit.GetProperty("source").GetString());
        Assert.Equal(0, hit.GetProperty("copies").GetInt32());
        Assert.Equal(1, hit.GetProperty("version").GetInt32());
        var snippet = hit.GetProperty("snippet").GetString()!;
        foreach (var range in hit.GetProperty("highlights").EnumerateArray())
            Assert.InRange(range[1].GetInt32(), range[0].GetInt32() + 1, snippet.Length);
        Assert.NotEqual(0, hit.GetProperty("highlights").GetArrayLength());
    }

    [Fact]
    public void A_negated_word_belongs_to_the_query()
    {
        Assert.Equal(["treaty"], Ids("search", "treaty", "-kuril"));
        Assert.Equal(["treaty"], Ids("search", "treaty", "--", "-kuril"));
    }

    [Fact]
    public void Words_behind_two_dashes_are_no_options() =>
        Assert.Equal("treaty --top 1", _tool.Run("search", "--json", "--", "treaty", "--top", "1").Json().GetProperty("query").GetString());

    [Fact]
    public void A_word_that_names_a_file_of_arguments_elsewhere_is_text() =>
        Assert.Equal("@stories.jsonl", _tool.Run("search", "--json", "@stories.jsonl").Json().GetProperty("query").GetString());

    [Fact]
    public void A_flag_takes_no_word_of_the_query() =>
        Assert.Equal("true treaty", _tool.Run("search", "--json", "true", "treaty").Json().GetProperty("query").GetString());

    [Fact]
    public void The_query_may_come_from_standard_input()
    {
        var page = _tool.RunWithInput("\"peace treaty\" tokyo\n", "search", "-", "--json").Ends(0).Json();
        Assert.Equal("\"peace treaty\" tokyo", page.GetProperty("query").GetString());
        Assert.Equal(1, page.GetProperty("total").GetInt64());
    }

    [Fact]
    public void Nothing_found_is_exit_code_1()
    {
        Assert.Equal(0, _tool.Run("search", "zeppelin", "--json").Ends(1).Json().GetProperty("total").GetInt64());
        Assert.Contains("0 stories", _tool.Run("search", "zeppelin").Ends(1).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_shows_facts_beside_each_hit_and_keeps_remarks_apart()
    {
        var result = _tool.Run("search", "kuril", "peace").Ends(0);
        foreach (var fact in new[] { "1. Kuril talks go on", "Tokyo", "2019-05-30", "TASS", "Ivan Petrov", "diplomacy", "1 story" })
            Assert.Contains(fact, result.Out, StringComparison.Ordinal);
        Assert.StartsWith("understood: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("understood", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_lines_hold_a_hit_each()
    {
        var hits = _tool.Run("search", "treaty", "--format", "jsonl").Ends(0).JsonLines();
        Assert.Equal(["kuril", "treaty"], hits.Select(hit => hit.GetProperty("id").GetString()).Order());
    }

    [Fact]
    public void Order_and_bounds_of_time_are_kept()
    {
        Assert.Equal(["ferry", "kuril", "treaty", "hostile"], Ids("search", "--sort", "newest"));
        Assert.Equal(["hostile", "treaty", "kuril", "ferry"], Ids("search", "--sort", "oldest"));
        Assert.Equal(["kuril", "treaty"], Ids("search", "--sort", "newest", "--since", "2018", "--until", "2019-05-30"));
        Assert.Equal(["kuril"], Ids("search", "last:3d", "--now", "2019-06-01T12:00Z"));
    }

    [Fact]
    public void Pages_go_on_where_the_one_before_ended()
    {
        var first = _tool.Run("search", "--sort", "newest", "--top", "3", "--json").Ends(0).Json();
        var cursor = first.GetProperty("cursor").GetString()!;
        Assert.Equal(["hostile"], Ids("search", "--sort", "newest", "--top", "3", "--after", cursor));
    }

    [Theory]
    [InlineData("search")]
    [InlineData("quotes")]
    [InlineData("parse")]
    public void A_query_error_shows_place_cause_and_rewrite(string verb)
    {
        var text = _tool.Run(verb, "(kuril", "AND", "peace").Ends(64);
        Assert.Empty(text.Out);
        Assert.Contains("^", text.Error, StringComparison.Ordinal);
        Assert.Contains("Try: ", text.Error, StringComparison.Ordinal);

        var error = _tool.Run(verb, "(kuril", "AND", "peace", "--json").Ends(64).Json().GetProperty("error");
        Assert.InRange(error.GetProperty("position").GetInt32(), 0, 15);
        Assert.True(error.GetProperty("length").GetInt32() >= 0);
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
        _tool.Run("parse", error.GetProperty("rewrite").GetString()!).Ends(0);
    }

    [Fact]
    public void Hostile_text_reaches_no_terminal()
    {
        foreach (var words in new[] { new[] { "search", "hostile" }, ["search", "hostile", "--json"], ["show", "hostile"], ["show", "hostile", "--as", "json"], ["extract", "stories.jsonl"] })
        {
            var result = _tool.Run(words).Ends(0);
            Assert.Contains("passage", result.Out, StringComparison.Ordinal);
            foreach (var text in new[] { result.Out, result.Error })
                Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u2066' or '\u2069');
        }
        // Nothing is lost for programs.
        var body = _tool.Run("show", "hostile", "--as", "json").Json().GetProperty("body").GetString();
        Assert.Contains("\u2066direction\u2069", body, StringComparison.Ordinal);
    }

    private IEnumerable<string?> Ids(params string[] words) =>
        _tool.Run([.. words[..1], "--format", "jsonl", "--match", "all", .. words[1..]]).JsonLines().Select(hit => hit.GetProperty("id").GetString());
}
