using CsCheck;
using NewsSearch.Ingestion.Html.Schemas;
using Xunit;

namespace NewsSearch.Tests.Ingestion.Html;

/// <summary>JSON as pages hold it.</summary>
public sealed class LooseJsonTests
{
    [Theory]
    [InlineData("""{"headline":"A b"}""")]
    [InlineData("""[{"headline":"A b"}]""")]
    [InlineData("""<!-- {"headline":"A b",} //-->""")]
    [InlineData("""//<![CDATA[ {"headline" : "A b" , } //]]>""")]
    [InlineData("""{"x":[1,[2,{"y":"z"}],],"headline":"A b" """)]
    [InlineData("""{"x":{"y":null,"z":true},/* c */"headline":"A b","url":"x" """)]
    [InlineData("""{"x" "y","headline":"A b"}""")]
    [InlineData("""{"x":[], "headline":["A b"]}""")]
    [InlineData("""{"headline":"A\u0020b"}""")]
    public void What_can_be_read_is_read(string json) =>
        Assert.Equal("A b", Assert.Single(new LooseJson(json).Read()).Text("headline"));

    [Fact]
    public void Line_breaks_and_bare_quotes_stay_in_their_text()
    {
        var read = Assert.Single(new LooseJson("{\"headline\":\"A \"b\" and\n \"c\", he said\",\"author\":{\"name\":\"D\"}}").Read());
        Assert.Equal("A \"b\" and\n \"c\", he said", read.Text("headline"));
        Assert.Equal("D", Assert.Single(read.Names("author")));
    }

    [Fact]
    public void Several_objects_and_nested_lists_are_read()
    {
        var read = new LooseJson("""{"@type":["http://schema.org/NewsArticle","x:Article"],"author":[{"name":"A"},[{"name":"B"}],"C"]}{"k":1.5}""").Read();
        Assert.Equal(2, read.Count);
        Assert.Equal(["NewsArticle", "Article"], read[0].Types);
        Assert.Equal(["A", "B", "C"], read[0].Names("author"));
        Assert.Equal("1.5", read[1].Text("k"));
    }

    [Fact]
    public void Anything_is_read_without_harm() =>
        Gen.OneOfConst("{", "}", "[", "]", "\"", "\\", "\\u12", ":", ",", "/", "/*", "*/", "//", "\n", "name", "1", " ", "\ud800", "\0").Array[0, 60]
            .Sample(parts => Assert.NotNull(new LooseJson(string.Concat(parts)).Read()), seed: "0N0XIzNsQ0O2", iter: 5000);

    [Theory]
    [InlineData("{\"a\":")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("\"")]
    [InlineData("{\"a\":\"\"")]
    [InlineData("{\"a\":\" \"        ")]
    [InlineData("/*")]
    [InlineData("{\"a\":[[")]
    public void Much_of_anything_costs_linear_time(string part)
    {
        var json = string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length));
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        _ = new LooseJson(json).Read();
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 8);
    }
}
