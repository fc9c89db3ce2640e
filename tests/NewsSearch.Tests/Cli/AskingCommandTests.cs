using System.Text.Json;
using Xunit;

namespace NewsSearch.Tests.Cli;

public sealed class AskingCommandTests(IndexedStories stories) : IClassFixture<IndexedStories>
{
    private readonly Tool _tool = stories.Tool;

    [Fact]
    public void Facets_have_the_shape_of_the_contract()
    {
        var answer = _tool.Run("facets", "--fields", "speaker,year,source,lang", "--json").Ends(0).Json();
        Assert.Equal(4, answer.GetProperty("total").GetInt32());
        var facets = answer.GetProperty("facets");
        Assert.Equal(["speaker", "year", "source", "lang"], facets.EnumerateObject().Select(f => f.Name));
        var speaker = Assert.Single(facets.GetProperty("speaker").EnumerateArray());
        Assert.Equal(("Ivan Petrov", 1, 0), (speaker.GetProperty("value").GetString(), speaker.GetProperty("stories").GetInt32(), speaker.GetProperty("copies").GetInt32()));
        Assert.Equal(["2017", "2018", "2019", "2020"], facets.GetProperty("year").EnumerateArray().Select(v => v.GetProperty("value").GetString()));
        Assert.Equal(4, facets.GetProperty("lang")[0].GetProperty("stories").GetInt32());
    }

    [Fact]
    public void Facets_for_people_are_lists()
    {
        var text = _tool.Run("facets", "treaty", "--fields", "source").Ends(0).Out;
        Assert.Equal("source\n        1  Reuters\n        1  TASS\n\n2 stories\n", text);
        Assert.Contains("topic.keyphrase", _tool.Run("facets", "--fields", "colour").Ends(64).Error, StringComparison.Ordinal);
        _tool.Run("facets", "zeppelin").Ends(1);
    }

    [Fact]
    public void A_search_can_count_and_explain_beside_its_hits()
    {
        var page = _tool.Run("search", "treaty", "--facets", "source,month", "--explain", "--json").Ends(0).Json();
        Assert.Equal(2, page.GetProperty("facets").GetProperty("month").GetArrayLength());
        foreach (var hit in page.GetProperty("hits").EnumerateArray())
        {
            var explanation = hit.GetProperty("explanation");
            Assert.Equal(hit.GetProperty("score").GetDouble(), Sum(explanation), 1e-4);
            Assert.Equal("treaty", explanation.GetProperty("text").GetString());
        }
        Assert.Contains("treaty in any form", _tool.Run("search", "treaty", "--explain").Ends(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_tells_the_score_of_one_story()
    {
        var found = _tool.Run("explain", "kuril", "peace", "treaty", "--json").Ends(0).Json();
        Assert.True(found.GetProperty("matches").GetBoolean());
        var hit = _tool.Run("search", "peace", "treaty", "--json").Json().GetProperty("hits")[0];
        Assert.Equal(hit.GetProperty("score").GetDouble(), Sum(found.GetProperty("explanation")), 1e-4);
        var factors = Leaf(found.GetProperty("explanation")).GetProperty("factors");
        foreach (var name in new[] { "form", "words", "weight", "rarity", "saturation", "occurrences", "frequency", "stories", "allStories", "length", "averageLength" })
            Assert.True(factors.TryGetProperty(name, out _), name);
        Assert.Contains("rarity", _tool.Run("explain", "kuril", "peace").Ends(0).Out, StringComparison.Ordinal);
        Assert.False(_tool.Run("explain", "ferry", "peace", "--json").Ends(1).Json().GetProperty("matches").GetBoolean());
        _tool.Run("explain", "no-such-story", "peace").Ends(1);
        _tool.Run("explain", "kuril", "peace", "AND").Ends(64);
    }

    [Fact]
    public void Analyze_shows_folding_acronyms_and_hyphens()
    {
        var terms = _tool.Run("analyze", "The U.S. long-term treaties", "--json").Ends(0).Json().GetProperty("terms").EnumerateArray().ToList();
        Assert.Equal(["the", "us", "long", "term", "treaties"], terms.Select(t => t.GetProperty("term").GetString()));
        Assert.Equal([0, 1, 2, 3, 4], terms.Select(t => t.GetProperty("position").GetInt32()));
        Assert.Equal("treaty", terms[4].GetProperty("stem").GetString());
        Assert.True(terms[3].GetProperty("joined").GetBoolean());
        Assert.True(terms[1].GetProperty("acronym").GetBoolean());
        Assert.Equal((4, 7), (terms[1].GetProperty("start").GetInt32(), terms[1].GetProperty("end").GetInt32()));
        Assert.Contains("acronym, also usa", _tool.Run("analyze", "the US").Ends(0).Out, StringComparison.Ordinal);
        Assert.Equal("sao", _tool.RunWithInput("São", "analyze", "-", "--json").Ends(0).Json().GetProperty("terms")[0].GetProperty("term").GetString());
        _tool.Run("analyze", "...").Ends(1);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("json")]
    [InlineData("text")]
    public void All_stories_come_without_pages(string format)
    {
        var result = _tool.Run("search", "--all", "--format", format).Ends(0);
        IEnumerable<string?> ids = format switch
        {
            "jsonl" => result.JsonLines().Select(h => h.GetProperty("id").GetString()),
            "json" => result.Json().GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("id").GetString()),
            _ => result.Out.Split('\n').Where(l => l.Contains(" | ", StringComparison.Ordinal)).Select(l => l.Split(" | ")[^1]),
        };
        Assert.Equal(["ferry", "kuril", "treaty", "hostile"], ids);
        if (format == "text")
            Assert.EndsWith("4 stories\n", result.Out, StringComparison.Ordinal);
        if (format == "json")
            Assert.Equal(4, result.Json().GetProperty("total").GetInt32());
    }

    [Fact]
    public void All_goes_with_no_page()
    {
        _tool.Run("search", "--all", "--top", "3", "treaty").Ends(64);
        _tool.Run("search", "--all", "zeppelin").Ends(1);
    }

    [Fact]
    public void Totals_are_told_as_far_as_they_were_counted()
    {
        var page = _tool.Run("search", "treaty OR ferry", "--count", "1", "--json").Ends(0).Json();
        Assert.Equal((1, false), (page.GetProperty("total").GetInt32(), page.GetProperty("totalIsExact").GetBoolean()));
        Assert.Contains("more than 1 stor", _tool.Run("search", "treaty OR ferry", "--count", "1").Ends(0).Out, StringComparison.Ordinal);
        Assert.Equal(3, _tool.Run("search", "treaty OR ferry", "--count", "exact", "--json").Json().GetProperty("total").GetInt32());
        _tool.Run("search", "treaty", "--count", "many").Ends(64);
    }

    [Fact]
    public void A_damaged_cursor_is_a_usage_error_with_a_reason()
    {
        var cursor = _tool.Run("search", "--sort", "newest", "--top", "3", "--json").Json().GetProperty("cursor").GetString()!;
        Assert.Contains("another query", _tool.Run("search", "treaty", "--after", cursor).Ends(64).Error, StringComparison.Ordinal);
        Assert.Contains("damaged", _tool.Run("search", "--sort", "newest", "--after", cursor[..^2]).Ends(64).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_take_speaker_kind_page_and_times()
    {
        var page = _tool.Run("quotes", "--speaker", "Petrov", "--kind", "direct", "--since", "2019", "--exact-names", "--json").Ends(0).Json();
        Assert.Equal(1, page.GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("cursor").ValueKind);
        _tool.Run("quotes", "--speaker", "Petrov", "--kind", "indirect").Ends(1);
        _tool.Run("quotes", "--speaker", "Petrov", "--until", "2018").Ends(1);
        _tool.Run("quotes", "--after", "nonsense").Ends(64);
    }

    private static double Sum(JsonElement part) => part.GetProperty("parts") is { } parts && parts.GetArrayLength() == 0
        ? part.GetProperty("score").GetDouble()
        : parts.EnumerateArray().Sum(Sum);

    private static JsonElement Leaf(JsonElement part) => part.GetProperty("parts").GetArrayLength() == 0 ? part : Leaf(part.GetProperty("parts")[0]);
}
