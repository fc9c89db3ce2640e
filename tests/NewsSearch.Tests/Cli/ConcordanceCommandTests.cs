using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>kwic, pairs, and timelines of words.</summary>
public sealed class ConcordanceCommandTests(IndexedStories stories) : IClassFixture<IndexedStories>
{
    private readonly Tool _tool = stories.Tool;

    [Fact]
    public void Keywords_stand_in_one_column()
    {
        var lines = _tool.Run("kwic", "treaty", "--width", "20", "--sort", "oldest").Ends(0).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("4 places in 2 stories", lines[^1]);
        Assert.Equal(5, lines.Length);
        Assert.Equal(["treaty", "treaty", "treaty", "treaty"], lines[..4].Select(l => l.Substring(32, 6)));
        Assert.StartsWith("2018-03-02", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void As_JSON_and_as_a_table_every_place_is_told()
    {
        var page = _tool.Run("kwic", "treaty", "--json", "--sort", "right", "--top", "2").Ends(0).Json();
        Assert.Equal((2, 4, 2), (page.GetProperty("stories").GetInt32(), page.GetProperty("total").GetInt32(), page.GetProperty("lines").GetArrayLength()));
        var line = page.GetProperty("lines")[0];
        Assert.Equal(line.GetProperty("end").GetInt32() - line.GetProperty("start").GetInt32(), line.GetProperty("keyword").GetString()!.Length);
        var table = _tool.Run("kwic", "turns", "--format", "csv", "--width", "60").Ends(0).Out;
        Assert.StartsWith("id,published,field,start,end,left,keyword,right\r\n", table, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', _tool.Run("kwic", "turns", "--width", "60").Ends(0).Out);
        _tool.Run("kwic", "zeppelin").Ends(1);
        _tool.Run("kwic", "treaty", "--width", "2000").Ends(64);
    }

    [Fact]
    public void Words_are_counted_over_time()
    {
        var buckets = _tool.Run("timeline", "treaty", "--by", "year", "--count", "words", "--json").Ends(0).Json().GetProperty("buckets").EnumerateArray().ToList();
        Assert.Equal([2, 2], buckets.Select(b => b.GetProperty("occurrences").GetInt32()));
        Assert.Equal("from,stories,copies,share,occurrences\r\n2018-01-01,1,0,1,2\r\n2019-01-01,1,0,1,2\r\n", _tool.Run("timeline", "treaty", "--by", "year", "--count", "words", "--format", "csv").Ends(0).Out);
        Assert.Contains("2 places", _tool.Run("timeline", "treaty", "--by", "year", "--count", "words").Ends(0).Out, StringComparison.Ordinal);
        _tool.Run("timeline", "treaty", "--count", "words", "--clock", "mentioned").Ends(64);
    }

    [Fact]
    public void Pairs_are_told()
    {
        using var tool = new Tool();
        tool.RunWithInput(
            """{"id":"a","headline":"A","body":"\"We agree on it,\" Aino Lehto said.\n\n\"So do we,\" Taro Kono said."}""" + "\n" + """{"id":"b","headline":"B","body":"\"We agree on it now,\" Aino Lehto said on Monday.\n\n\"I doubt it,\" Nina Petrova said."}""" + "\n",
            "index", "-").Ends(0);
        var page = tool.Run("pairs", "--json").Ends(0).Json();
        Assert.Equal(["Aino Lehto, Nina Petrova", "Aino Lehto, Taro Kono"], page.GetProperty("pairs").EnumerateArray().Select(p => $"{p.GetProperty("speaker").GetString()}, {p.GetProperty("with").GetString()}"));
        Assert.Equal("speaker,with,stories,copies\r\nAino Lehto,Taro Kono,1,0\r\n", tool.Run("pairs", "--speaker", "Kono", "--format", "csv").Ends(0).Out);
        tool.Run("pairs", "zeppelin").Ends(1);
    }
}
