using CsCheck;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Querying;

public sealed class QueryErrorTests
{
    [Theory]
    [InlineData("test AND", "test AND\n     ^^^")]
    [InlineData("(treaty", "(treaty\n^")]
    [InlineData("договор AND", "договор AND\n        ^^^")]
    [InlineData("日本 AND", "日本 AND\n     ^^^")]
    [InlineData("e\u0301a AND", "e\u0301a AND\n   ^^^")]
    [InlineData("a\u001b[31m AND", "a·[31m AND\n       ^^^")]
    public void Carets_stand_under_what_is_wrong(string query, string expected)
    {
        Assert.Equal(expected, QueryParser.Parse(query).Error!.ToCaret(query));
    }

    [Fact]
    public void Carets_of_a_long_query_stand_in_an_excerpt()
    {
        string query = string.Join(' ', Enumerable.Repeat("treaty", 30)) + " AND AND " + string.Join(' ', Enumerable.Repeat("peace", 30));
        string[] lines = QueryParser.Parse(query).Error!.ToCaret(query).Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 76));
        Assert.StartsWith("…", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("…", lines[0], StringComparison.Ordinal);
        Assert.Equal("AND", lines[0].Substring(lines[1].IndexOf('^', StringComparison.Ordinal), 3));
    }

    [Fact]
    public void Carets_of_any_text_and_place_are_two_lines_without_control_characters()
    {
        Gen.Select(QueryText.Any, Gen.Int[-5, 60], Gen.Int[-5, 60]).Each(
            sample =>
            {
                string[] lines = new QueryError(sample.Item2, sample.Item3, "", "").ToCaret(sample.Item1).Split('\n');
                return lines.Length == 2 && lines.All(line => line.Length <= 160 && !line.Any(char.IsControl)) && lines[1].Contains('^');
            },
            count: 5_000, seed: 6, print: sample => QueryText.Show(sample.Item1));
    }

    [Fact]
    public void Parsing_an_unchanged_query_again_gives_an_equal_error()
    {
        Assert.Equal(QueryParser.Parse("(a OR").Error, QueryParser.Parse("(a OR").Error);
    }
}
