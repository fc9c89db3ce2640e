using NewsSearch.Evaluation;
using NewsSearch.Evaluation.Files;
using NewsSearch.Evaluation.Latency;
using NewsSearch.Querying;
using NewsSearch.Tests.Examples;
using Xunit;

namespace NewsSearch.Tests.Evaluation.Latency;

public sealed class LatencyQueryFileTests
{
    [Fact]
    public void Queries_are_read_in_order_with_their_classes()
    {
        var queries = LatencyQueryFile.Read(new StringReader("# a mix\nterm\toil \r\n\nor of 2\toil OR gas\nterm\t\"a\tb\"\n"), "mix.tsv");
        Assert.Equal([new LatencyQuery("term", "oil"), new("or of 2", "oil OR gas"), new("term", "\"a\tb\"")], queries);
    }

    [Theory]
    [InlineData("term\toil\nno tab here", 2)]
    [InlineData("\toil", 1)]
    [InlineData("# nothing\n\n", 2)]
    [InlineData("", 1)]
    public void A_line_that_is_no_query_is_named(string text, int line)
    {
        var error = Assert.Throws<EvaluationFileException>(() => LatencyQueryFile.Read(new StringReader(text), "mix.tsv"));
        Assert.Equal(line, error.Line);
    }

    [Theory]
    [InlineData("reuters.tsv")]
    [InlineData("bundled.tsv")]
    [InlineData("reuters-subjects.tsv")]
    [InlineData("reuters-topics.tsv")]
    [InlineData("reuters-places.tsv")]
    public void The_committed_mixes_can_be_read_to_the_last_query(string file)
    {
        using var lines = new StreamReader(Path.Combine(RepositoryRoot.Path, "benchmarks", "queries", file));
        var queries = LatencyQueryFile.Read(lines, file);
        Assert.All(queries, query => Assert.True(QueryParser.Parse(query.Text).Success, query.Text));
        Assert.Equal(queries.Distinct().Count(), queries.Count);
    }
}
