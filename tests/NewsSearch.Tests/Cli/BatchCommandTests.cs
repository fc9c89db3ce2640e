using System.Text.Json;
using NewsSearch.Querying;
using NewsSearch.Tests.Querying;
using Xunit;

namespace NewsSearch.Tests.Cli;

public sealed class BatchCommandTests(IndexedStories stories) : IClassFixture<IndexedStories>
{
    private readonly Tool _tool = stories.Tool;

    [Fact]
    public void Each_line_is_counted()
    {
        _tool.Write("queries.txt", "treaty\nkuril OR ferry\r\n\nzeppelin");
        var rows = _tool.Run("batch", "queries.txt", "--json").Ends(0).Json().EnumerateArray().ToList();
        Assert.Equal(["treaty", "kuril OR ferry", "", "zeppelin"], rows.Select(r => r.GetProperty("query").GetString()));
        Assert.Equal([2, 2, 4, 0], rows.Select(r => r.GetProperty("total").GetInt32()));
        Assert.All(rows, r => Assert.Equal(JsonValueKind.Null, r.GetProperty("error").ValueKind));
    }

    [Fact]
    public void A_broken_line_stands_in_the_table_with_its_rewrite_and_the_rest_is_counted()
    {
        var result = _tool.RunWithInput("treaty AND\ntreaty\n", "batch", "-", "--json").Ends(2);
        var rows = result.Json().EnumerateArray().ToList();
        Assert.Equal("treaty", rows[0].GetProperty("error").GetProperty("rewrite").GetString());
        Assert.Equal(JsonValueKind.Null, rows[0].GetProperty("total").ValueKind);
        Assert.Equal(2, rows[1].GetProperty("total").GetInt32());
        var text = _tool.RunWithInput("treaty AND\ntreaty\n", "batch", "-").Ends(2).Out;
        Assert.Contains("        2  treaty\n", text, StringComparison.Ordinal);
        Assert.Contains("Try: treaty", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_hostile_query_goes_through_one_process()
    {
        var lines = HostileQueries.All.Where(q => !q.Contains('\n')).ToList();
        var result = _tool.RunWithInput(string.Join('\n', lines) + "\n", "batch", "-", "--json").Ends(2);
        var rows = result.Json().EnumerateArray().ToList();
        Assert.Equal(lines.Count, rows.Count);
        foreach (var row in rows)
            AssertAnswered(row.GetProperty("total"), row.GetProperty("error"));
        Assert.True(result.Error.Length < 1_000, result.Error);
    }

    [Fact]
    public void A_hostile_query_from_standard_input_ends_in_an_answer_or_an_error_with_a_rewrite()
    {
        // Every so many of the table: each costs the start of a process.
        var few = HostileQueries.All.Where((q, i) => i % 23 == 0 || q.Length >= 1 << 20 || q.Contains('\n'));
        foreach (var query in few)
        {
            var result = _tool.RunWithInput(query, "search", "-", "--json");
            Assert.True(result.ExitCode is 0 or 1 or 64, HostileQueries.Show(query));
            var answer = result.Json();
            AssertAnswered(
                answer.TryGetProperty("total", out var total) ? total : default,
                answer.TryGetProperty("error", out var error) ? error : default);
            Assert.True(result.Error.Length < 3 * QueryParserOptions.Default.MaxLength, HostileQueries.Show(query));
        }
    }

    private static void AssertAnswered(JsonElement total, JsonElement error)
    {
        if (total.ValueKind == JsonValueKind.Number)
        {
            Assert.InRange(total.GetInt64(), 0, 4);
            return;
        }
        Assert.InRange(error.GetProperty("message").GetString()!.Length, 1, 300);
        var rewrite = error.GetProperty("rewrite").GetString()!;
        Assert.InRange(rewrite.Length, 0, QueryParserOptions.Default.MaxLength);
        Assert.True(QueryParser.Parse(rewrite).Success, rewrite);
    }
}
