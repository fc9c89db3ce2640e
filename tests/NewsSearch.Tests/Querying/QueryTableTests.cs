using System.Globalization;
using System.Text;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Querying;

/// <summary>
/// Reads queries.tsv: a query, its tree as printed, and the codes of its notices; or a query, <c>! position+length
/// message</c>, and the rewrite. Lines with <c>#</c> and a space are headings; <c>\t \n \0 \\ \uXXXX</c> stand for what cannot be seen.
/// </summary>
public sealed class QueryTableTests
{
    public static TheoryData<string> Sections => [.. Rows().Select(row => row.Section).Distinct()];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Every_query_of_the_table_gives_its_tree_or_its_error(string section)
    {
        foreach ((_, string line) in Rows().Where(row => row.Section == section))
        {
            string query = QueryEscapes.Unescape(line.Split('\t')[0]);
            Assert.Equal(line, Line(line.Split('\t')[0], QueryParser.Parse(query)));
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void The_table_holds_in_every_culture(string name)
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            foreach ((_, string line) in Rows())
                Assert.Equal(line, Line(line.Split('\t')[0], QueryParser.Parse(QueryEscapes.Unescape(line.Split('\t')[0]))));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_table_holds_what_it_promises()
    {
        Assert.True(Rows().Count() >= 500);
        Assert.Equal(Rows().Count(), Rows().Select(row => row.Line.Split('\t')[0]).Distinct().Count());
    }

    [Fact]
    public void Every_query_of_the_table_has_an_understood_line_without_control_characters()
    {
        foreach ((_, string line) in Rows())
        {
            if (QueryParser.Parse(QueryEscapes.Unescape(line.Split('\t')[0])).Tree is { } tree)
                Assert.DoesNotContain(Understood.Describe(tree), char.IsControl);
        }
    }

    [Fact]
    public void Every_tree_of_the_table_printed_and_parsed_is_itself()
    {
        foreach ((_, string line) in Rows())
        {
            ParsedQuery parsed = QueryParser.Parse(QueryEscapes.Unescape(line.Split('\t')[0]));
            string query = parsed.Tree?.ToString() ?? parsed.Error!.Rewrite;
            ParsedQuery again = QueryParser.Parse(query);
            Assert.True(again.Success, line);
            Assert.True(parsed.Tree is null || parsed.Tree.Equals(again.Tree), line);
            Assert.True(parsed.Tree is null || query == again.Tree.ToString(), line);
        }
    }

    private static IEnumerable<(string Section, string Line)> Rows()
    {
        using Stream stream = typeof(QueryTableTests).Assembly.GetManifestResourceStream("NewsSearch.Tests.Querying.queries.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                section = line[2..];
            else
                yield return (section, line);
        }
    }

    private static string Line(string query, ParsedQuery parsed) => parsed.Success
        ? $"{query}\t{Escape(parsed.Tree.ToString())}\t{string.Join(' ', parsed.Notices.Select(notice => notice.Code))}"
        : string.Create(CultureInfo.InvariantCulture, $"{query}\t! {parsed.Error.Position}+{parsed.Error.Length} {parsed.Error.Message}\t{Escape(parsed.Error.Rewrite)}");

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in text)
        {
            bool unseen = char.IsSurrogate(c) || char.IsControl(c) || (char.IsWhiteSpace(c) && c != ' ')
                || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
            escaped.Append(c == '\\' ? "\\\\" : unseen ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}") : c.ToString());
        }
        return escaped.ToString();
    }
}
