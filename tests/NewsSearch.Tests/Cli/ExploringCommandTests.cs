using NewsSearch.Tests.Corpus;
using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>similar, background, thread, suggest and words, and what search says where it finds nothing.</summary>
public sealed class ExploringCommandTests : IDisposable
{
    private readonly Tool _tool = new();

    public ExploringCommandTests() => _tool.Run("index", BundledCorpus.Folder, "--index", "i").Ends(0);

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("similar")]
    [InlineData("background")]
    [InlineData("thread")]
    public void Stories_come_as_hits_with_what_they_share(string verb)
    {
        var page = _tool.Run(verb, "kuril-2019-osaka", "--index", "i", "--json").Ends(0).Json();
        Assert.Equal("kuril-2019-osaka", page.GetProperty("id").GetString());
        Assert.True(page.GetProperty("complete").GetBoolean());
        var hits = page.GetProperty("hits").EnumerateArray().ToList();
        Assert.NotEmpty(hits);
        foreach (var hit in hits)
        {
            Assert.NotEmpty(hit.GetProperty("id").GetString()!);
            Assert.InRange(hit.GetProperty("score").GetDouble(), 0, 1);
            foreach (var member in new[] { "words", "names", "places", "dates", "sections" })
                Assert.True(hit.GetProperty("shared").GetProperty(member).GetArrayLength() >= 0);
        }
        Assert.Equal(verb == "thread", hits.Any(h => h.GetProperty("id").GetString() == "kuril-2019-osaka"));
        Assert.Contains("stor", _tool.Run(verb, "kuril-2019-osaka", "--index", "i").Ends(0).Out, StringComparison.Ordinal);
        Assert.Contains("There is no story nowhere", _tool.Run(verb, "nowhere", "--index", "i").Ends(1).Error, StringComparison.Ordinal);
        _tool.Run(verb, "kuril-2019-osaka", "--index", "missing").Ends(66);
        _tool.Run(verb, "--index", "i").Ends(64);
    }

    [Fact]
    public void Similar_stories_say_why()
    {
        var text = _tool.Run("similar", "kuril-2019-osaka", "--top", "1", "--index", "i").Ends(0).Out;
        Assert.Contains("   shares ", text, StringComparison.Ordinal);
        Assert.EndsWith("1 story\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Thread_marks_the_story_and_its_copies()
    {
        var lines = _tool.Run("thread", "harbour-strike-settled", "--index", "i").Ends(0).Out.TrimEnd().Split('\n');
        Assert.Single(lines, l => l.StartsWith("> ", StringComparison.Ordinal) && l.EndsWith("| harbour-strike-settled", StringComparison.Ordinal));
        Assert.Single(lines, l => l.Contains("[copy]", StringComparison.Ordinal));
        Assert.EndsWith(", 1 copy", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Suggestions_are_printed_as_text_and_as_json()
    {
        Assert.Contains("Vladimir Putin  (person)", _tool.Run("suggest", "put", "--index", "i").Ends(0).Out, StringComparison.Ordinal);
        var page = _tool.Run("suggest", "shinzo", "a", "--kind", "person", "--index", "i", "--json").Ends(0).Json();
        Assert.Equal("shinzo a", page.GetProperty("prefix").GetString());
        var suggestion = page.GetProperty("suggestions")[0];
        Assert.Equal(("Shinzo Abe", "person", "speaker:\"Shinzo Abe\""), (suggestion.GetProperty("text").GetString(), suggestion.GetProperty("kind").GetString(), suggestion.GetProperty("query").GetString()));
        Assert.True(suggestion.GetProperty("stories").GetInt32() > 5);
        _tool.Run("suggest", "zzqqx", "--index", "i").Ends(1);
        _tool.Run("suggest", "a", "--kind", "animal", "--index", "i").Ends(64);
    }

    [Fact]
    public void Words_are_printed_as_text_and_as_json()
    {
        Assert.Contains("  declaration  (", _tool.Run("words", "peace", "treaty", "--index", "i").Ends(0).Out, StringComparison.Ordinal);
        var page = _tool.Run("words", "peace", "treaty", "--top", "3", "--index", "i", "--json").Ends(0).Json();
        Assert.Equal(3, page.GetProperty("words").GetArrayLength());
        Assert.Equal(page.GetProperty("total").GetInt64(), page.GetProperty("read").GetInt64());
        Assert.True(page.GetProperty("words")[0].GetProperty("score").GetDouble() > 10);
        _tool.Run("words", "zzqqx", "--index", "i").Ends(1);
    }

    [Fact]
    public void Search_that_finds_nothing_says_what_was_meant_and_why()
    {
        var text = _tool.Run("search", "kurli", "treaty", "--match", "all", "--index", "i").Ends(1);
        Assert.Contains("Did you mean kuril treaty? (", text.Error, StringComparison.Ordinal);
        Assert.Contains("No story has 'kurli'. Without it there are ", text.Error, StringComparison.Ordinal);
        var page = _tool.Run("search", "kurli", "treaty", "--match", "all", "--index", "i", "--json").Ends(1).Json();
        Assert.Equal("kuril treaty", page.GetProperty("didYouMean").GetProperty("query").GetString());
        Assert.True(page.GetProperty("didYouMean").GetProperty("total").GetInt64() > 0);
        var missed = page.GetProperty("missed")[0];
        Assert.Equal(("kurli", 0L), (missed.GetProperty("part").GetString(), missed.GetProperty("stories").GetInt64()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, _tool.Run("search", "treaty", "--index", "i", "--json").Ends(0).Json().GetProperty("didYouMean").ValueKind);
    }

    [Fact]
    public void Nothing_of_a_story_moves_the_terminal()
    {
        _tool.Write("hostile.jsonl", """
            {"id":"h1","headline":"\u001b]0;owned\u0007Ferry \u202Esails","source":"\u001b[31mwire","date":"2020-01-02","body":"The ferry to Bergen sails, \u001b[2JMayor Ola \u001b[31mNordmann said on Monday in Bergen."}
            {"id":"h2","headline":"\u001b]0;owned\u0007Ferry \u202Esails on","source":"\u001b[31mwire","date":"2020-01-01","topics":["\u001b[31mred"],"body":"The ferry to Bergen sails on, \u001b[2JMayor Ola \u001b[31mNordmann said on Sunday in Bergen."}

            """);
        _tool.Run("index", "hostile.jsonl", "--index", "h").Ends(0);
        foreach (var words in new string[][] { ["similar", "h1"], ["thread", "h1"], ["background", "h1"], ["suggest", "ber"], ["suggest", "red"], ["suggest", "wire"], ["words", "ferry"], ["search", "ferri\u001b[2Jx"] })
        {
            var run = _tool.Run([.. words, "--index", "h"]);
            Assert.DoesNotContain('\u001b', run.Out + run.Error);
            Assert.DoesNotContain('\u202E', run.Out + run.Error);
            Assert.DoesNotContain('\u001b', _tool.Run([.. words, "--index", "h", "--json"]).Out);
        }
    }
}
