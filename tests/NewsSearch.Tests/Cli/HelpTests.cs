using Xunit;

namespace NewsSearch.Tests.Cli;

public sealed class HelpTests(IndexedStories stories) : IClassFixture<IndexedStories>
{
    [Theory]
    [InlineData("index")]
    [InlineData("extract")]
    [InlineData("search")]
    [InlineData("quotes")]
    [InlineData("show")]
    [InlineData("parse")]
    [InlineData("stats")]
    [InlineData("check")]
    [InlineData("eval")]
    [InlineData("latency")]
    [InlineData("delete")]
    [InlineData("corpus")]
    [InlineData("train-topics")]
    public void Help_of_a_verb_shows_its_options_and_an_example(string verb)
    {
        var help = stories.Tool.Run(verb, "--help").Ends(0);
        Assert.Contains("--json", help.Out, StringComparison.Ordinal);
        Assert.Contains("Example", help.Out, StringComparison.Ordinal);
        Assert.Contains($"newssearch {verb}", help.Out, StringComparison.Ordinal);
        Assert.Empty(help.Error);
    }

    [Fact]
    public void Help_of_the_program_lists_the_verbs()
    {
        var help = stories.Tool.Run("--help").Ends(0);
        foreach (var verb in new[] { "index", "extract", "search", "quotes", "show", "parse", "stats", "check", "eval", "delete", "corpus", "latency", "train-topics" })
            Assert.Contains($"  {verb} ", help.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_typed_is_a_usage_error_with_help() =>
        Assert.Contains("Commands:", stories.Tool.Run().Ends(64).Error, StringComparison.Ordinal);

    [Fact]
    public void Version_is_printed() =>
        Assert.Matches(@"^newssearch \d+\.\d+\.\d+", stories.Tool.Run("--version").Ends(0).Out);

    [Fact]
    public void An_unknown_verb_names_the_nearest_and_lists_all()
    {
        var error = stories.Tool.Run("serch", "treaty").Ends(64).Error;
        Assert.Contains("Did you mean 'search'?", error, StringComparison.Ordinal);
        Assert.Contains("quotes", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--tpo", "--top")]
    [InlineData("--mach", "--match")]
    [InlineData("--jsn", "--json")]
    public void An_unknown_option_names_the_nearest(string typed, string meant) =>
        Assert.Contains($"Did you mean {meant}?", stories.Tool.Run("search", "treaty", typed).Ends(64).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("search", "treaty", "--top", "many")]
    [InlineData("search", "treaty", "--top", "1001")]
    [InlineData("search", "treaty", "--top")]
    [InlineData("search", "treaty", "--format", "xml")]
    [InlineData("search", "treaty", "--json=false")]
    [InlineData("search", "treaty", "--since", "yesterday")]
    [InlineData("search", "treaty", "--timezone", "Moon/Crater")]
    [InlineData("search", "treaty", "--in", "x", "--index", "y")]
    [InlineData("show")]
    [InlineData("index")]
    [InlineData("eval", "--queries", "x")]
    [InlineData("index", "x.csv", "--map", "headline")]
    [InlineData("index", "x.csv", "--map", "hedline=title")]
    [InlineData("extract", "x.csv", "--map", "=title")]
    [InlineData("extract", "x.csv", "--map")]
    [InlineData("corpus")]
    [InlineData("corpus", "put", "x")]
    [InlineData("corpus", "get", "no-such-corpus")]
    [InlineData("corpus", "get", "reuters-21578", "--sha256", "12")]
    public void What_cannot_be_asked_is_a_usage_error_on_one_line(params string[] words)
    {
        var result = stories.Tool.Run(words).Ends(64);
        Assert.Empty(result.Out);
        Assert.StartsWith("newssearch: ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
