using System.Globalization;
using NewsSearch.Evaluation;
using NewsSearch.Evaluation.Files;
using NewsSearch.Presentation;
using Xunit;

namespace NewsSearch.Tests.Evaluation;

/// <summary>Queries and judgements in, runs out.</summary>
public sealed class EvaluationFilesTests
{
    [Fact]
    public void Queries_are_read_in_order()
    {
        var queries = QueryFile.Read(new StringReader("1\tkuril  treaty \r\n\n2b\t\"a\tb\"\n3\t\n"), "q.tsv");
        Assert.Equal([new TestQuery("1", "kuril  treaty"), new("2b", "\"a\tb\""), new("3", "")], queries);
    }

    [Theory]
    [InlineData("1\tok\nno tab here", 2)]
    [InlineData("\ttext", 1)]
    [InlineData("1 2\ttext", 1)]
    [InlineData("1\ta\n\n1\tb", 3)]
    public void A_line_that_is_no_query_is_named(string text, int line)
    {
        var error = Assert.Throws<EvaluationFileException>(() => QueryFile.Read(new StringReader(text), "q.tsv"));
        Assert.Equal(line, error.Line);
        Assert.StartsWith($"q.tsv, line {line}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Judgements_know_which_queries_can_be_answered()
    {
        var judgements = QrelsFile.Read(new StringReader("1 0 a 2\n1\t0\tb\t-1\n\n2 0 a 0\n3 Q0 c 1\n1 0 a 2\n"), "qrels");
        Assert.Equal(["1", "3"], judgements.Answerable);
        Assert.Equal(2, judgements.Of("1")["a"]);
        Assert.Equal(-1, judgements.Of("1")["b"]);
        Assert.Empty(judgements.Of("nobody"));
    }

    [Theory]
    [InlineData("1 0 a 1\n1 0 a", 2)]
    [InlineData("1 0 a 1 5", 1)]
    [InlineData("1 0 a high", 1)]
    [InlineData("1 0 a 1\n1 0 a 2", 2)]
    public void A_line_that_is_no_judgement_is_named(string text, int line)
    {
        var error = Assert.Throws<EvaluationFileException>(() => QrelsFile.Read(new StringReader(text), "qrels"));
        Assert.Equal(line, error.Line);
    }

    [Fact]
    public void A_run_has_ranks_and_scores_of_nine_digits()
    {
        using var lines = new StringWriter(CultureInfo.InvariantCulture);
        new RunWriter(lines, "my run").Write("q1", [new RankedId("a", 12.3456789f), new RankedId("b c", 0.1f)]);
        Assert.Equal("q1 Q0 a 1 12.3456793 my-run\nq1 Q0 b-c 2 0.100000001 my-run\n", lines.ToString());
    }
}
