using Xunit;

namespace NewsSearch.Tests.Cli;

public sealed class EvalCommandTests(IndexedStories stories) : IClassFixture<IndexedStories>
{
    private readonly Tool _tool = stories.Tool;

    [Fact]
    public void Judged_queries_are_measured_and_the_run_is_written()
    {
        _tool.Write("queries.tsv", "1\tkuril treaty\n2\t(ferry AND\n");
        _tool.Write("qrels.txt", "1 0 kuril 1\n2 0 ferry 1\n");
        var result = _tool.Run("eval", "--queries", "queries.tsv", "--qrels", "qrels.txt", "--run", "run.txt", "--per-query", "--json").Ends(0);
        var json = result.Json();
        Assert.Equal(2, json.GetProperty("queries").GetInt32());
        foreach (var measure in new[] { "map", "ndcg10", "recall100", "mrr" })
            Assert.Equal(1, json.GetProperty(measure).GetDouble());
        Assert.Equal(0.1, json.GetProperty("p10").GetDouble());
        Assert.Equal(1, json.GetProperty("rewritten").GetInt32());
        Assert.Equal(["1", "2"], json.GetProperty("perQuery").EnumerateArray().Select(query => query.GetProperty("qid").GetString()));
        Assert.Contains("1 of 2 queries", result.Error, StringComparison.Ordinal);
        Assert.Matches(@"^1 Q0 kuril 1 \d+\.\d+ newssearch\n", File.ReadAllText(Path.Join(_tool.Folder, "run.txt")));
        Assert.Contains("nDCG@10", _tool.Run("eval", "--queries", "queries.tsv", "--qrels", "qrels.txt").Ends(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_line_is_exit_code_65_and_a_missing_file_66()
    {
        _tool.Write("bad.tsv", "1\tkuril\nno tab\n");
        _tool.Write("good.txt", "1 0 kuril 1\n");
        Assert.Contains("bad.tsv, line 2", _tool.Run("eval", "--queries", "bad.tsv", "--qrels", "good.txt").Ends(65).Error, StringComparison.Ordinal);
        _tool.Run("eval", "--queries", "nowhere.tsv", "--qrels", "good.txt").Ends(66);
    }
}
