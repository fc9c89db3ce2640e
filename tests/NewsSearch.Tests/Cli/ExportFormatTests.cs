using System.Globalization;
using Xunit;

namespace NewsSearch.Tests.Cli;

public sealed class ExportFormatTests : IDisposable
{
    private const string Stories = """
        {"id":"plain","headline":"Treaty, \"signed\"; at last","date":"2019-05-30","source":"Northwire","body":"A treaty was signed.\n\nBoth sides said so."}
        {"id":"formula","headline":"=HYPERLINK(\"http://example.org\",\"treaty\")","source":"+1","body":"@SUM(A1) treaty <b>*bold*</b> [link](http://example.org)\n\nTwo."}
        {"id":"tabs","headline":"Treaty\twith\ttabs","source":" -2+3","body":"A treaty\nof lines."}
        {"id":"ferry","headline":"Ferry","body":"The ferry sails."}

        """;

    private readonly Tool _tool = new();

    public ExportFormatTests()
    {
        _tool.Write("stories.jsonl", Stories);
        _tool.Run("index", "stories.jsonl").Ends(0);
    }

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("csv", ',')]
    [InlineData("tsv", '\t')]
    public void Tables_have_a_row_a_story_and_no_formula(string format, char separator)
    {
        foreach (var all in new[] { new[] { "--all" }, [] })
        {
            var result = _tool.Run(["search", "treaty", "--format", format, .. all]).Ends(0);
            Assert.StartsWith("understood: ", result.Error, StringComparison.Ordinal);
            var rows = Rows(result.Out, separator);
            Assert.Equal(4, rows.Count);
            Assert.Equal(["rank", "id", "score", "match", "headline", "published", "dateline", "source", "speakers", "topics", "copies", "version", "snippet"], rows[0]);
            Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
            Assert.Equal(["formula", "plain", "tabs"], rows.Skip(1).Select(r => r[1]).Order(StringComparer.Ordinal));
            foreach (var cell in rows.SelectMany(r => r))
                Assert.False(cell.TrimStart() is ['=' or '+' or '-' or '@', ..], cell);
            Assert.Equal("'=HYPERLINK(\"http://example.org\",\"treaty\")", rows.Single(r => r[1] == "formula")[4]);
            Assert.Equal("Treaty, \"signed\"; at last", rows.Single(r => r[1] == "plain")[4]);
        }
    }

    [Fact]
    public void Markdown_shows_what_stories_say_and_obeys_none_of_it()
    {
        var text = _tool.Run("search", "treaty", "--all", "--format", "md").Ends(0).Out;
        Assert.StartsWith("# treaty\n\n3 stories\n", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split('\n').Count(l => l.StartsWith("## ", StringComparison.Ordinal)));
        Assert.Contains("**treaty**", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("](http", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" *bold*", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ninjs_are_whole_stories_that_can_be_read_again()
    {
        var lines = _tool.Run("search", "treaty", "--all", "--format", "ninjs").Ends(0).Out;
        Assert.Equal(3, lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        _tool.Write("again.json", lines);
        var index = Path.Join(_tool.Folder, "again");
        Assert.Equal(3, _tool.Run("index", "again.json", "--format", "ninjs", "--index", index, "--json").Ends(0).Json().GetProperty("added").GetInt32());
        Assert.Equal(3, _tool.Run("search", "treaty", "--index", index, "--json").Ends(0).Json().GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("treaty", 3)]
    [InlineData("zeppelin", 0)]
    [InlineData("ferry", 1)]
    public void Every_form_has_as_many_rows_as_the_total(string query, int count)
    {
        var code = count == 0 ? 1 : 0;
        var json = _tool.Run("search", query, "--all", "--json").Ends(code).Json();
        Assert.Equal((count, count), (json.GetProperty("total").GetInt32(), json.GetProperty("hits").GetArrayLength()));
        Assert.Equal(count, _tool.Run("search", query, "--all", "--format", "jsonl").Ends(code).JsonLines().Count);
        Assert.Equal(count, _tool.Run("search", query, "--all", "--format", "ninjs").Ends(code).JsonLines().Count);
        Assert.Equal(count + 1, Rows(_tool.Run("search", query, "--all", "--format", "csv").Ends(code).Out, ',').Count);
        Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "story" : "stories")}\n"), _tool.Run("search", query, "--all").Ends(code).Out, StringComparison.Ordinal);
    }

    /// <summary>RFC 4180, read as plainly as can be; with tabs nothing is quoted.</summary>
    private static List<List<string>> Rows(string text, char separator)
    {
        if (separator == '\t')
            return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t').ToList())];
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = "";
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '"')
            {
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"' && i++ > 0); i++)
                    cell += text[i];
            }
            else if (text[i] == ',' || text[i] == '\r')
            {
                row.Add(cell);
                cell = "";
                if (text[i] == '\r')
                {
                    rows.Add(row);
                    row = [];
                    i++;
                }
            }
            else
            {
                cell += text[i];
            }
        return rows;
    }
}
