using System.Text.Json;
using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>Queries of other systems, in every verb that takes a query.</summary>
public sealed class DialectTests(IndexedStories stories) : IClassFixture<IndexedStories>
{
    private readonly Tool _tool = stories.Tool;

    public static TheoryData<string, string, string, string[]> Queries => new()
    {
        { "nexis", "headline(treat!) or (kuril w/3 talk!)", "headline:treat* OR kuril w/3 talk*", ["kuril", "treaty"] },
        { "lucene", "+title:treaty -harbour", "headline:treaty AND NOT harbour", ["treaty"] },
        { "google", "treaty kuril OR ferry -intitle:trade", "treaty AND (kuril OR ferry) AND NOT headline:trade", ["kuril"] },
        { "factiva", "hd=(treat* or kuril) and date after 20181231", "headline:(treat* OR \"kuril\") AND date:2019-01-01..", ["kuril"] },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void Every_verb_reads_it_and_tells_the_translation(string dialect, string query, string translation, string[] ids)
    {
        var page = Json("search");
        Assert.Equal(translation, page.GetProperty("translation").GetString());
        Assert.Equal(ids, page.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(translation, Json("parse").GetProperty("translation").GetString());
        Assert.Equal(ids.Length, Json("facets").GetProperty("total").GetInt32());
        Assert.Contains(translation, _tool.Run("search", "--dialect", dialect, "--", query).Ends(0).Error, StringComparison.Ordinal);
        Assert.True(_tool.Run("explain", "--json", "--dialect", dialect, "--", ids[0], query).Ends(0).Json().GetProperty("matches").GetBoolean());
        _tool.Write("queries.txt", query + "\n");
        Assert.Equal(ids.Length, _tool.Run("batch", "queries.txt", "--json", "--dialect", dialect).Ends(0).Json()[0].GetProperty("total").GetInt32());
        Assert.InRange(_tool.Run("quotes", "--json", "--dialect", dialect, "--", query).Json().GetProperty("total").GetInt32(), 0, 2);

        JsonElement Json(string verb) => _tool.Run(verb, "--json", "--dialect", dialect, "--", query).Ends(0).Json();
    }

    [Theory]
    [InlineData("nexis", "kuril w/5")]
    [InlineData("lucene", "kuril AND")]
    [InlineData("google", "kuril OR")]
    [InlineData("factiva", "kuril near5")]
    public void An_error_speaks_of_the_query_as_typed(string dialect, string query)
    {
        var error = _tool.Run("search", "--json", "--dialect", dialect, query).Ends(64).Json().GetProperty("error");
        Assert.Equal(6, error.GetProperty("position").GetInt32());
        Assert.Equal("kuril", error.GetProperty("rewrite").GetString());
        _tool.Run("quotes", "--dialect", dialect, query).Ends(64);
        Assert.Contains("^", _tool.Run("search", "--dialect", dialect, query).Ends(64).Error, StringComparison.Ordinal);
    }
}
