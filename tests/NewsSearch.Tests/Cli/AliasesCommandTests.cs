using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>The verb that shows and decides which names are one speaker's.</summary>
public sealed class AliasesCommandTests : IDisposable
{
    private readonly Tool _tool = new();

    public AliasesCommandTests()
    {
        _tool.Write("stories.jsonl", """
            {"id":"a","headline":"One","body":"LONDON, May 4 (Reuters) - Talks went on.\n\n\"The treaty must wait until autumn,\" Foreign Minister Sergei Lavrov said."}
            {"id":"b","headline":"Two","body":"PARIS, May 5 (AFP) - Talks ended.\n\n\"We shall sign the treaty in due course,\" Foreign Minister Sergey Lavrov said."}
            {"id":"c","headline":"Three","body":"PARIS, May 6 (AFP) - Talks ended.\n\n\"We shall sign it in due course, I think,\" Sergey Lavrov said."}
            {"id":"d","headline":"Four","body":"RIGA, May 7 (Reuters) - The ferry sails.\n\n\"The ferry sails again from next Monday on,\" Nina Petrova said."}
            """);
        _tool.Run("index", "stories.jsonl", "--index", "i").Ends(0);
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Names_are_listed_as_text_and_as_json()
    {
        Assert.Equal(
            ["Sergey Lavrov", "        2  Sergey Lavrov", "        1  Sergei Lavrov", "", "1 person"],
            _tool.Run("aliases", "--index", "i").Ends(0).Out.TrimEnd().Split('\n'));
        var page = _tool.Run("aliases", "Sergei", "Lavrov", "--index", "i", "--json").Ends(0).Json();
        var person = page.GetProperty("people")[0];
        Assert.Equal("Sergey Lavrov", person.GetProperty("name").GetString());
        Assert.Equal(3, person.GetProperty("stories").GetInt64());
        Assert.False(person.GetProperty("shared").GetBoolean());
        Assert.Equal("Sergei Lavrov", person.GetProperty("spellings")[1].GetProperty("name").GetString());
        Assert.Equal(0, page.GetProperty("decisions").GetArrayLength());
        _tool.Run("aliases", "Nobody", "--index", "i").Ends(1);
    }

    [Fact]
    public void A_decision_is_taken_kept_and_forgotten()
    {
        Assert.Equal("joined\n", _tool.Run("aliases", "--join", "Nina Petrova", "Sergei Lavrov", "--index", "i").Ends(0).Out);
        Assert.Equal(4, _tool.Run("search", "speaker:\"Nina Petrova\"", "--index", "i", "--json").Ends(0).Json().GetProperty("total").GetInt64());
        Assert.Equal("# NewsSearch aliases 1\njoin\tNina Petrova\tSergei Lavrov\n", File.ReadAllText(Path.Join(_tool.Folder, "i", "aliases.tsv")));
        _tool.Run("aliases", "--part", "Nina Petrova", "Sergei Lavrov", "--index", "i", "--json").Ends(0);
        var decision = _tool.Run("aliases", "--index", "i", "--json").Ends(0).Json().GetProperty("decisions")[0];
        Assert.Equal("part", decision.GetProperty("kind").GetString());
        Assert.Equal("1 forgotten\n", _tool.Run("aliases", "--reset", "--index", "i").Ends(0).Out);
        Assert.Equal(1, _tool.Run("search", "speaker:\"Nina Petrova\"", "--index", "i", "--json").Ends(0).Json().GetProperty("total").GetInt64());
    }

    [Theory]
    [InlineData(64, "--join", "Lavrov")]
    [InlineData(64, "--join", "Lavrov", "lavrov")]
    [InlineData(64, "--join", "a", "b", "--reset")]
    [InlineData(64, "Lavrov", "--reset")]
    [InlineData(66, "--index", "nowhere")]
    public void What_cannot_be_done_is_told(int code, params string[] words)
    {
        var result = _tool.Run(["aliases", .. words, .. words.Contains("--index") ? Array.Empty<string>() : ["--index", "i"]]).Ends(code);
        Assert.NotEmpty(result.Error);
    }
}
