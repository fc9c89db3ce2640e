using Xunit;

namespace NewsSearch.Tests.Cli;

public sealed class TimelineCommandTests(IndexedStories stories) : IClassFixture<IndexedStories>
{
    private readonly Tool _tool = stories.Tool;

    [Fact]
    public void A_timeline_has_the_shape_of_the_contract_and_leaves_no_year_out()
    {
        var answer = _tool.Run("timeline", "treaty OR controls", "--by", "year", "--vs", "ferry", "--json").Ends(0).Json();
        Assert.Equal(("year", "published", 3), (answer.GetProperty("by").GetString(), answer.GetProperty("clock").GetString(), answer.GetProperty("total").GetInt32()));
        Assert.Equal(1, answer.GetProperty("vs").GetProperty("total").GetInt32());
        var buckets = answer.GetProperty("buckets").EnumerateArray().ToList();
        Assert.Equal(["2017-01-01", "2018-01-01", "2019-01-01", "2020-01-01"], buckets.Select(b => b.GetProperty("from").GetString()));
        Assert.Equal([1, 1, 1, 0], buckets.Select(b => b.GetProperty("stories").GetInt32()));
        Assert.Equal([1, 1, 1, 0], buckets.Select(b => b.GetProperty("share").GetDouble()));
        Assert.Equal([0, 0, 0, 1], buckets.Select(b => b.GetProperty("vs").GetProperty("stories").GetInt32()));
        Assert.All(buckets, b => Assert.Equal(0, b.GetProperty("copies").GetInt32()));
    }

    [Fact]
    public void As_a_table_it_has_a_row_a_stretch()
    {
        var table = _tool.Run("timeline", "treaty", "--by", "year", "--format", "csv").Ends(0).Out;
        Assert.Equal("from,stories,copies,share\r\n2018-01-01,1,0,1\r\n2019-01-01,1,0,1\r\n", table);
    }

    [Fact]
    public void For_people_it_is_a_chart()
    {
        var result = _tool.Run("timeline", "ferry", "--by", "year", "--clock", "mentioned").Ends(0);
        Assert.Matches("^1956  █+ +1  100\\.0 %\n", result.Out);
        Assert.EndsWith("\n1 story\n", result.Out, StringComparison.Ordinal);
        Assert.StartsWith("understood: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_shown_is_refused_or_nothing()
    {
        Assert.Contains("by year or month", _tool.Run("timeline", "date:1000..2020", "--by", "day").Ends(64).Error, StringComparison.Ordinal);
        Assert.Contains("error", _tool.Run("timeline", "treaty", "--vs", "(ferry OR", "--json").Ends(64).Out, StringComparison.Ordinal);
        _tool.Run("timeline", "zeppelin").Ends(1);
        _tool.Run("timeline", "treaty", "--by", "hour").Ends(64);
    }
}
