using System.CommandLine;
using System.CommandLine.Help;
using NewsSearch.Cli.Commands;

namespace NewsSearch.Cli;

/// <summary>Every verb there is, in the order of the help.</summary>
internal static class Verbs
{
    public const string Program = "newssearch";

    public static RootCommand Root()
    {
        var root = new RootCommand("Full-text search over news: stories, quotes and who said them.") { HelpName = Program };
        root.Directives.Clear();
        // The library's own help option also takes -? and /?, which are words of a query here.
        foreach (var help in root.Options.OfType<HelpOption>().ToList())
            root.Options.Remove(help);
        root.Add(new HelpOption("--help", "-h") { Description = "Show help." });
        foreach (var verb in All())
            root.Add(verb);
        return root;
    }

    private static Verb[] All() =>
    [
        new IndexCommand(),
        new ExtractCommand(),
        new SearchCommand(),
        new ReceiptCommand(),
        new QuotesCommand(),
        new PairsCommand(),
        new FacetsCommand(),
        new TimelineCommand(),
        new KwicCommand(),
        new SimilarCommand(),
        new BackgroundCommand(),
        new ThreadCommand(),
        new SuggestCommand(),
        new WordsCommand(),
        new AliasesCommand(),
        new AlertCommand(),
        new BatchCommand(),
        new ShowCommand(),
        new DiffCommand(),
        new ParseCommand(),
        new ExplainCommand(),
        new AnalyzeCommand(),
        new StatsCommand(),
        new CheckCommand(),
        new RepairCommand(),
        new SnapshotCommand(),
        new RestoreCommand(),
        new CompactCommand(),
        new EvalCommand(),
        new LatencyCommand(),
        new ServeCommand(),
        new McpCommand(),
        new DeleteCommand(),
        new KillCommand(),
        new TrainTopicsCommand(),
        new CorpusCommand(),
        new CompletionCommand(),
    ];
}
