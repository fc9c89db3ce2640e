using System.Globalization;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Querying.Dialects;

public sealed class DialectTableTests
{
    public static TheoryData<QueryDialect, string> Sections
    {
        get
        {
            var sections = new TheoryData<QueryDialect, string>();
            foreach (QueryDialect dialect in DialectText.Dialects)
                foreach (string section in DialectTable.Rows(dialect).Select(row => row.Section).Distinct())
                    sections.Add(dialect, section);
            return sections;
        }
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Every_query_of_the_table_gives_its_translation_or_its_error(QueryDialect dialect, string section)
    {
        foreach ((_, string line) in DialectTable.Rows(dialect).Where(row => row.Section == section))
            Assert.Equal(line, DialectTable.Line(line, QueryParser.Parse(DialectTable.Query(line), dialect)));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void The_tables_hold_in_every_culture(string name)
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            foreach (QueryDialect dialect in DialectText.Dialects)
                foreach ((_, string line) in DialectTable.Rows(dialect))
                    Assert.Equal(line, DialectTable.Line(line, QueryParser.Parse(DialectTable.Query(line), dialect)));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(QueryDialect.Nexis, 150)]
    [InlineData(QueryDialect.Lucene, 120)]
    [InlineData(QueryDialect.Google, 100)]
    [InlineData(QueryDialect.Factiva, 150)]
    public void The_tables_hold_what_they_promise(QueryDialect dialect, int least)
    {
        string[] queries = [.. DialectTable.Rows(dialect).Select(row => row.Line.Split('\t')[0])];
        Assert.True(queries.Length >= least);
        Assert.Equal(queries.Length, queries.Distinct().Count());
    }

    [Fact]
    public void Every_query_of_the_tables_is_answered_like_any_other()
    {
        foreach (QueryDialect dialect in DialectText.Dialects)
            foreach ((_, string line) in DialectTable.Rows(dialect))
                Assert.True(DialectText.IsAnswered(DialectTable.Query(line), dialect), line);
    }
}
