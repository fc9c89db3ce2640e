using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Indexes;
using NewsSearch.Benchmarks.Yardsticks;
using NewsSearch.Engine;
using NewsSearch.Evaluation.Files;
using NewsSearch.Evaluation.Latency;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;

namespace NewsSearch.Benchmarks.Footprint;

/// <summary>What a process of its own does, to be measured by itself: <c>child read|build|search KIND FOLDER</c>.</summary>
internal static class ChildTasks
{
    public const string ReadOnly = "read";
    public const string Build = "build";
    public const string Search = "search";
    private const int Rounds = 3;
    private const int Top = 10;

    /// <summary>The classes of the query mix that a plain index of one field answers, too.</summary>
    private static readonly string[] s_classes = ["term", "or2", "or5", "and2", "and3", "phrase", "prefix"];

    public static async Task RunAsync(IReadOnlyList<string> words)
    {
        var (task, kind, indexes) = (words[0], Enum.Parse<IndexKind>(words[1]), new IndexSet(words[2]));
        using var memory = new AnonymousMemory();
        var before = Environment.CpuUsage.TotalTime;
        var open = task switch
        {
            ReadOnly => NewsCorpus.Stream().Count(),
            Build => Made(() => indexes.Build(kind, NewsCorpus.Stream())),
            _ when kind == IndexKind.News => await SearchNewsAsync(indexes.FolderOf(kind)),
            _ => SearchPlain(indexes.FolderOf(kind)),
        };
        var took = Environment.CpuUsage.TotalTime - before;
        var peak = memory.Peak();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        // A line of its own: what is indexed or searched may print as well.
        Console.WriteLine($"{ChildProcess.Mark}{new ChildReport(took.TotalSeconds, peak, AnonymousMemory.Now)}");
        GC.KeepAlive(open);
    }

    private static object? Made(Action make)
    {
        make();
        return null;
    }

    private static async Task<object> SearchNewsAsync(string folder)
    {
        var index = NewsIndex.Open(new NewsSearchOptions { Path = folder, ReadOnly = true });
        for (var round = 0; round < Rounds; round++)
            foreach (var query in Mix())
                await index.SearchAsync(new SearchRequest { Query = QueryParser.Parse(query.Text), Top = Top, Match = MatchMode.All });
        return index;
    }

    /// <summary>Finds, and reads the stored text of what it found.</summary>
    private static PlainIndex SearchPlain(string folder)
    {
        var index = new PlainIndex(folder);
        for (var round = 0; round < Rounds; round++)
            foreach (var query in Mix())
                foreach (var hit in index.Searcher.Search(StandardQueries.Of(query.Text, MatchMode.All), Top).ScoreDocs)
                    index.Searcher.Doc(hit.Doc);
        return index;
    }

    private static IEnumerable<LatencyQuery> Mix()
    {
        var path = Path.Combine(Repository.Root, "benchmarks", "queries", "reuters.tsv");
        using var lines = new StreamReader(path);
        return LatencyQueryFile.Read(lines, path).Where(query => s_classes.Contains(query.Class));
    }
}
