using NewsSearch.Tests.Corpus;
using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>Copies and versions at the command line.</summary>
public sealed class CopyAndVersionCommandTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Copies_stand_behind_one_hit_unless_they_are_asked_for()
    {
        const string Body = "The ferry Valdora sails again across the harbour of Seaton after four weeks in dock, its owner said on Monday. Tickets cost 4 crowns as before. Nobody was on board when the fire broke out below deck in January.";
        _tool.Write("a.jsonl", $$"""
            {"id":"a","headline":"Ferry sails again","date":"2024-03-04T09:14:00Z","source":"Northwire","body":"{{Body}}"}
            {"id":"b","headline":"Ferry sails again","date":"2024-03-04T11:40:00Z","source":"\u001b[31mUnion","body":"{{Body}} It will sail daily."}
            {"id":"c","headline":"Crabs are dear","date":"2024-03-04T09:14:00Z","source":"Northwire","body":"Crabs cost twice as much as last year in Nemuro, traders said, and the ferry had none on board."}

            """);
        _tool.Run("index", "a.jsonl").Ends(0);
        var page = _tool.Run("search", "--json", "ferry", "--sort", "newest").Ends(0).Json();
        Assert.Equal((3, 2, 2), (page.GetProperty("total").GetInt32(), page.GetProperty("groups").GetInt32(), page.GetProperty("hits").GetArrayLength()));
        var hit = page.GetProperty("hits")[0];
        Assert.Equal(("b", 1, "copy"), (hit.GetProperty("id").GetString(), hit.GetProperty("copies").GetInt32(), hit.GetProperty("badges")[0].GetString()));
        Assert.Equal(("a", "Northwire", "2024-03-04T09:14:00Z"), (hit.GetProperty("first").GetProperty("id").GetString(), hit.GetProperty("first").GetProperty("source").GetString(), hit.GetProperty("first").GetProperty("published").GetString()));
        Assert.Equal(3, _tool.Run("search", "--json", "ferry", "--copies").Ends(0).Json().GetProperty("hits").GetArrayLength());
        Assert.Equal(3, _tool.Run("search", "--all", "--format", "jsonl", "ferry").Ends(0).JsonLines().Count);
        var text = _tool.Run("search", "ferry", "--sort", "newest").Ends(0).Out;
        Assert.Contains("+1 copy, first by Northwire at 09:14\n", text, StringComparison.Ordinal);
        Assert.Contains("3 stories, 2 without copies\n", text, StringComparison.Ordinal);
        Assert.Contains("+1 copy\n", _tool.Run("search", "ferry", "--sort", "oldest").Ends(0).Out, StringComparison.Ordinal);
        Assert.Equal(1, _tool.Run("stats", "--json").Ends(0).Json().GetProperty("copies").GetInt32());
        Assert.Equal(1, _tool.Run("search", "--json", "is:copy").Ends(0).Json().GetProperty("total").GetInt32());
        var facets = _tool.Run("facets", "ferry", "--fields", "source", "--json").Ends(0).Json();
        Assert.Equal((3, 2), (facets.GetProperty("total").GetInt32(), facets.GetProperty("groups").GetInt32()));
        Assert.Equal([(2, 0), (1, 1)], facets.GetProperty("facets").GetProperty("source").EnumerateArray().Select(v => (v.GetProperty("stories").GetInt32(), v.GetProperty("copies").GetInt32())));
        Assert.Contains("        1  ·[31mUnion  (1 copy)\n", _tool.Run("facets", "ferry", "--fields", "source").Ends(0).Out, StringComparison.Ordinal);
        Assert.Contains("source,Northwire,2,0\r\n", _tool.Run("facets", "ferry", "--fields", "source", "--format", "csv").Ends(0).Out, StringComparison.Ordinal);
        Assert.Contains("2024-03-01,3,1,1\r\n", _tool.Run("timeline", "ferry", "--format", "csv").Ends(0).Out, StringComparison.Ordinal);
        Assert.EndsWith("3 stories, 1 copy among them\n", _tool.Run("timeline", "ferry").Ends(0).Out, StringComparison.Ordinal);
        _tool.Write("queries.txt", "ferry\n");
        Assert.Equal(2, _tool.Run("batch", "queries.txt", "--json").Ends(0).Json()[0].GetProperty("groups").GetInt32());
    }

    [Fact]
    public void Facets_that_nobody_named_are_the_usual_ones()
    {
        _tool.Write("a.jsonl", """{"id":"a","headline":"Ferry sails again","date":"2024-03-04","source":"Northwire","body":"It will sail daily, said Captain Aino Lehto.","topics":["ferries"]}""" + "\n");
        _tool.Run("index", "a.jsonl").Ends(0);
        Assert.Equal(["speaker", "topic", "dateline", "source"], _tool.Run("facets", "--json").Ends(0).Json().GetProperty("facets").EnumerateObject().Select(f => f.Name));
        Assert.Contains("1  Northwire\n", _tool.Run("facets").Ends(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Killed_stories_are_found_by_whoever_asks_for_them_and_by_nobody_else()
    {
        _tool.Run("index", Path.Combine(BundledCorpus.Folder, "versions")).Ends(0);
        var killed = _tool.Run("search", "is:killed", "--json").Ends(0).Json();
        Assert.Equal(["ver-false-merger"], killed.GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("id").GetString()));
        Assert.Equal("killed", killed.GetProperty("hits")[0].GetProperty("badges")[0].GetString());
        _tool.Run("search", "shipyards").Ends(1);
        Assert.Equal(1, _tool.Run("search", "is:killed shipyards", "--json").Ends(0).Json().GetProperty("total").GetInt32());
        Assert.Equal(2, _tool.Run("search", "-is:killed", "--json").Ends(0).Json().GetProperty("total").GetInt32());
        Assert.Equal(3, _tool.Run("search", "is:killed OR is:latest", "--json").Ends(0).Json().GetProperty("total").GetInt32());
        _tool.Run("kill", "ver-bakery-fire").Ends(0);
        Assert.Equal(2, _tool.Run("facets", "is:killed", "--fields", "year", "--json").Ends(0).Json().GetProperty("total").GetInt32());
        Assert.Equal(1, _tool.Run("timeline", "fire", "--as-of", "2025-01-09T08:00Z", "--json").Ends(0).Json().GetProperty("total").GetInt32());
    }

    [Fact]
    public void Versions_are_compared_shown_as_of_a_time_and_killed()
    {
        var folder = Path.Combine(BundledCorpus.Folder, "versions");
        _tool.Run("index", folder).Ends(0);
        var diff = _tool.Run("diff", "--json", "ver-lume-count").Ends(0).Json();
        Assert.Equal((1, 2), (diff.GetProperty("from").GetInt32(), diff.GetProperty("to").GetInt32()));
        Assert.Equal(["changed", "added", "changed"], diff.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("kind").GetString()));
        _tool.Run("diff", "ver-lume-count", "--from", "7").Ends(1);
        _tool.Run("diff", "nowhere").Ends(1);
        Assert.Equal(2, _tool.Run("search", "--json", "fire", "--as-of", "2025-01-09T08:00Z").Ends(0).Json().GetProperty("hits")[0].GetProperty("version").GetInt32());
        Assert.Equal(3, _tool.Run("search", "--json", "fire", "--as-of", "2025-01-09").Ends(0).Json().GetProperty("hits")[0].GetProperty("version").GetInt32());
        _tool.Run("search", "fire", "--as-of", "2025-01-09", "--all-versions").Ends(64);
        _tool.Run("search", "fire", "--as-of", "yesterday").Ends(64);
        Assert.Equal(1, _tool.Run("kill", "ver-bakery-fire", "--json").Ends(0).Json().GetProperty("killed").GetInt32());
        _tool.Run("kill", "nowhere").Ends(1);
        _tool.Run("index", folder).Ends(0);
        _tool.Run("search", "bakery").Ends(1);
        Assert.Contains("[killed]", _tool.Run("search", "headline:bakery", "--all-versions").Ends(0).Out, StringComparison.Ordinal);
    }
}
