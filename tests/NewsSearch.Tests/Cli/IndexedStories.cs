namespace NewsSearch.Tests.Cli;

/// <summary>An index of a few stories, made once by the command line for all tests that only read.</summary>
public sealed class IndexedStories : IDisposable
{
    private const string Stories = """
        {"id":"kuril","headline":"Kuril talks go on","dateline":"TOKYO, May 30. /TASS/","date":"2019-05-30","source":"TASS","topics":["diplomacy"],"body":"Russia and Japan talk about a peace treaty and the Kuril Islands.\n\n\"We want a treaty without conditions,\" Foreign Minister Ivan Petrov said on Thursday."}
        {"id":"treaty","headline":"Trade treaty signed","date":"2018-03-02","source":"Reuters","body":"LONDON, March 2 - Two countries signed a treaty on trade.\n\nThe mayor said nothing."}
        {"id":"ferry","headline":"Ferry resumes","date":"2020-01-15","body":"The ferry sails again across the harbour, as it did in 1956."}
        {"id":"hostile","headline":"\u001b]0;owned\u0007Red \u202Etxt.exe\u001b[2J","date":"2017-01-01","source":"e\u001b[31mvil","body":"A hostile \u001b[31mpassage\u0000 with \u009bcontrols and \u2066direction\u2069 turns."}

        """;

    internal Tool Tool { get; } = new();

    internal ToolResult Indexing { get; }

    public IndexedStories()
    {
        Tool.Write("stories.jsonl", Stories);
        Indexing = Tool.Run("index", "--json", "stories.jsonl").Ends(0);
    }

    public void Dispose() => Tool.Dispose();
}
