using System.Text.Json;
using Xunit;

namespace NewsSearch.Tests.Cli;

public sealed class LatencyCommandTests(IndexedStories stories) : IClassFixture<IndexedStories>
{
    private static readonly string[] s_phases = ["wait", "parse", "match", "fetch", "highlight"];
    private static readonly string[] s_figures = ["minUs", "p50Us", "p95Us", "p99Us", "maxUs"];
    private readonly Tool _tool = stories.Tool;

    [Fact]
    public void A_mix_is_measured_by_class_and_its_hits_are_written()
    {
        _tool.Write("mix.tsv", "term\tferry\nterm\ttreaty\nphrase\t\"peace treaty\"\nbroken\t(ferry AND\n");
        var result = _tool.Run("latency", "--queries", "mix.tsv", "--warmup", "1", "--repeat", "3", "--hits", "hits.jsonl", "--json").Ends(0);
        var json = result.Json();

        Assert.Equal(["term", "phrase", "broken"], json.GetProperty("classes").EnumerateArray().Select(each => each.GetProperty("class").GetString()));
        var term = json.GetProperty("classes")[0];
        Assert.Equal((2, 6), (term.GetProperty("queries").GetInt32(), term.GetProperty("runs").GetInt32()));
        AssertOrdered(term);
        Assert.True(term.GetProperty("allocatedBytesPerQuery").GetInt64() > 1_000);
        foreach (var phase in s_phases)
            AssertOrdered(term.GetProperty("phases").GetProperty(phase));
        Assert.Equal(12, json.GetProperty("overall").GetProperty("runs").GetInt32());
        Assert.Equal("closed", json.GetProperty("loop").GetString());
        Assert.Equal(1, json.GetProperty("rewritten").GetInt32());
        Assert.Equal(4, json.GetProperty("index").GetProperty("articles").GetInt32());
        Assert.True(json.GetProperty("index").GetProperty("bytes").GetInt64() > 0);
        Assert.Contains("1 of 4 queries", result.Error, StringComparison.Ordinal);

        var hits = File.ReadAllLines(Path.Join(_tool.Folder, "hits.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["ferry", "treaty", "\"peace treaty\"", "(ferry AND"], hits.Select(line => line.GetProperty("query").GetString()));
        Assert.Equal([1, 2, 1, 1], hits.Select(line => line.GetProperty("total").GetInt32()));
        var best = hits[0].GetProperty("hits")[0];
        Assert.Equal("ferry", best[0].GetString());
        Assert.True(best[1].GetDouble() > 0);
    }

    [Fact]
    public void An_open_loop_says_what_rate_it_reached()
    {
        _tool.Write("rate.tsv", "term\tferry\n");
        string[] words = ["latency", "--queries", "rate.tsv", "--warmup", "50", "--repeat", "10"];
        var rate = _tool.Run([.. words, "--rate", "20.5", "--json"]).Ends(0).Json().GetProperty("rate");
        Assert.Equal(20.5, rate.GetProperty("asked").GetDouble());
        Assert.InRange(rate.GetProperty("achieved").GetDouble(), 0.1, 20.5);

        var hopeless = _tool.Run([.. words, "--rate", "1000000"]).Ends(0);
        Assert.Contains("cannot be kept up", hopeless.Error, StringComparison.Ordinal);
        Assert.Contains("open loop: 1000000 queries a second asked", hopeless.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_options_of_a_search_are_those_of_its_latency()
    {
        _tool.Write("sort.tsv", "term\ttreaty\n");
        IReadOnlyList<string?> Hits(params string[] options)
        {
            _tool.Run(["latency", "--queries", "sort.tsv", "--warmup", "0", "--repeat", "1", "--hits", "sorted.jsonl", .. options]).Ends(0);
            using var line = JsonDocument.Parse(File.ReadAllText(Path.Join(_tool.Folder, "sorted.jsonl")));
            return [.. line.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit[0].GetString())];
        }
        Assert.Equal(["kuril", "treaty"], Hits("--sort", "newest"));
        Assert.Equal(["treaty", "kuril"], Hits("--sort", "oldest"));
        Assert.Single(Hits("--top", "1"));
        Assert.Equal(2, Hits("--count", "exact").Count);
    }

    [Fact]
    public void A_bad_line_is_exit_code_65_a_missing_file_66_and_a_bad_number_64()
    {
        _tool.Write("bad.tsv", "term\tkuril\nno tab\n");
        _tool.Write("good.tsv", "term\tkuril\n");
        Assert.Contains("bad.tsv, line 2", _tool.Run("latency", "--queries", "bad.tsv").Ends(65).Error, StringComparison.Ordinal);
        _tool.Run("latency", "--queries", "nowhere.tsv").Ends(66);
        _tool.Run("latency", "--queries", "good.tsv", "--index", "nowhere").Ends(66);
        foreach (var rate in new[] { "0", "-1", "fast", "NaN", "1e9" })
            _tool.Run("latency", "--queries", "good.tsv", "--rate", rate).Ends(64);
        _tool.Run("latency", "--queries", "good.tsv", "--repeat", "0").Ends(64);
        _tool.Run("latency", "--queries", "good.tsv", "--count", "some").Ends(64);
    }

    private static void AssertOrdered(JsonElement times)
    {
        var figures = s_figures.Select(name => times.GetProperty(name).GetDouble()).ToList();
        Assert.Equal(figures.Order(), figures);
        Assert.InRange(times.GetProperty("meanUs").GetDouble(), figures[0], figures[^1]);
    }
}
