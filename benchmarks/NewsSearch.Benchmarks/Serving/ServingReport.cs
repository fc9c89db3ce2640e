using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Indexes;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Engine;
using NewsSearch.Evaluation.Files;
using NewsSearch.Matching.Bounds;
using NewsSearch.Querying;
using NewsSearch.Ranking;
using NewsSearch.Server;

namespace NewsSearch.Benchmarks.Serving;

/// <summary>What asking over HTTP costs beside asking in the process, for the same queries over the same index.</summary>
internal static class ServingReport
{
    private const string Description =
        "A query mix asked in the process and over HTTP on loopback, by connections that stay open, in one process. What the server adds is the median, over the "
        + "queries, of the difference of one query, asked in turn; on a machine that others use, threads wait for each other, and the least times and the CPU time say more. Overload is ten times as many connections as are answered at a time; refusals are 503.";

    private const int Warming = 3;

    public static async Task<string> MeasureAsync(CommandOptions options)
    {
        using var scratch = NewsCorpus.Large is null ? new ScratchFolder() : null;
        var indexes = new IndexSet(NewsCorpus.Large?.Folder ?? scratch!.Path);
        if (!indexes.Has(IndexKind.News))
            indexes.Build(IndexKind.News, NewsCorpus.Stream());
        await using var news = NewsIndex.Open(new NewsSearchOptions { Path = indexes.FolderOf(IndexKind.News), ReadOnly = true });
        await using var server = await NewsServer.StartAsync(news, new ServerOptions { LogRequests = false, Port = 0, RequestsPerSecond = 0 });
        var queries = Queries();
        var text = new StringBuilder();
        ResultTable.AppendHead(text, "Serving", Description, options);
        var rounds = options.Quick ? 7 : 25;
        var (inside, outside, least) = await OnThreadOfItsOwnAsync(() => InTurn(news, server, queries, rounds));
        var (own, both) = await ProcessorAsync(news, server, queries, rounds);
        text.Append(CultureInfo.InvariantCulture, $"{queries.Count} queries, profile fast, one at a time:\n\n");
        ResultTable.AppendRow(text, "", "In the process, µs", "Over HTTP, µs", "The server adds, µs");
        ResultTable.AppendRow(text, "---", "---:", "---:", "---:");
        Compared(text, "the median of each query", inside.ConvertAll(Median), outside.ConvertAll(Median));
        Compared(text, "the least of each query", inside.ConvertAll(t => t.Min()), outside.ConvertAll(t => t.Min()));
        ResultTable.AppendRow(text, "an answer that says only that the server is there, median", "", Figure(Median(least)), "");
        ResultTable.AppendRow(text, "CPU time, mean, the asking client included", Figure(own), Figure(both), Figure(both - own));
        text.Append('\n');
        ResultTable.AppendRow(text, "", "At a time", "Answers a second", "p50, µs", "p99, µs", "Refused");
        ResultTable.AppendRow(text, "---", "---:", "---:", "---:", "---:", "---:");
        var time = TimeSpan.FromSeconds(options.Quick ? 3 : 10);
        var cores = Environment.ProcessorCount;
        foreach (var together in new[] { 1, cores, 2 * cores }.Distinct())
        {
            Row(text, "in the process", together, await LoadFigures.MeasureAsync(Inside(news, queries, together), time));
            Row(text, "over HTTP", together, await OutsideAsync(server, queries, together, time));
        }
        Row(text, "over HTTP, overload", 10 * cores, await OutsideAsync(server, queries, 10 * cores, time));
        return text.ToString();
    }

    /// <summary>The mix for Reuters-21578.</summary>
    private static List<ParsedQuery> Queries()
    {
        var path = Path.Combine(Repository.Root, "benchmarks", "queries", "reuters.tsv");
        using var file = File.OpenText(path);
        return [.. LatencyQueryFile.Read(file, path).Select(q => QueryParser.Parse(q.Text)).Where(q => q.Success)];
    }

    private static SearchRequest Request(ParsedQuery query) => new() { Query = QueryParser.Parse(query.Text), Profile = RankingProfile.Fast, Limits = SearchLimits.Default with { Time = TimeSpan.FromSeconds(2) } };

    private static byte[] Target(ParsedQuery query) => LeanClient.Request("/api/search?profile=fast&q=" + Uri.EscapeDataString(query.Text));

    private static (List<List<double>> Inside, List<List<double>> Outside, List<double> Least) InTurn(NewsIndex news, NewsServer server, List<ParsedQuery> queries, int rounds)
    {
        using var client = new LeanClient(server.Address);
        var (inside, outside, least) = (queries.ConvertAll(_ => new List<double>()), queries.ConvertAll(_ => new List<double>()), new List<double>());
        var requests = queries.ConvertAll(Target);
        var health = LeanClient.Request("/health");
        for (var round = -Warming; round < rounds; round++)
            for (var i = 0; i < queries.Count; i++)
            {
                var started = Stopwatch.GetTimestamp();
                news.SearchAsync(Request(queries[i])).GetAwaiter().GetResult();
                var between = Stopwatch.GetTimestamp();
                client.Ask(requests[i]);
                var ended = Stopwatch.GetTimestamp();
                client.Ask(health);
                if (round < 0)
                    continue;
                least.Add(Stopwatch.GetElapsedTime(ended).TotalMicroseconds);
                inside[i].Add(Stopwatch.GetElapsedTime(started, between).TotalMicroseconds);
                outside[i].Add(Stopwatch.GetElapsedTime(between, ended).TotalMicroseconds);
            }
        return (inside, outside, least);
    }

    /// <summary>A thread that waits must be none of those that answer.</summary>
    private static Task<T> OnThreadOfItsOwnAsync<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>What a query costs on the average, all threads of this process: there is nothing else that it does.</summary>
    private static async Task<(double Inside, double Outside)> ProcessorAsync(NewsIndex news, NewsServer server, List<ParsedQuery> queries, int rounds)
    {
        using var client = new LeanClient(server.Address);
        var requests = queries.ConvertAll(Target);
        var (inside, outside) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 0; round < rounds; round++)
        {
            var started = Environment.CpuUsage.TotalTime;
            foreach (var query in queries)
                await news.SearchAsync(Request(query));
            var between = Environment.CpuUsage.TotalTime;
            foreach (var request in requests)
                await client.AskAsync(request);
            (inside, outside) = (inside + (between - started), outside + (Environment.CpuUsage.TotalTime - between));
        }
        return (inside.TotalMicroseconds / rounds / queries.Count, outside.TotalMicroseconds / rounds / queries.Count);
    }

    private static void Compared(StringBuilder text, string name, List<double> inside, List<double> outside) =>
        ResultTable.AppendRow(text, name, Figure(Median(inside)), Figure(Median(outside)), Figure(Median(outside.Zip(inside, (o, i) => o - i))));

    private static List<Func<int, Task<bool>>> Inside(NewsIndex news, List<ParsedQuery> queries, int together) =>
        [.. Enumerable.Range(0, together).Select(_ => (Func<int, Task<bool>>)(async i =>
        {
            await news.SearchAsync(Request(queries[i % queries.Count]));
            return true;
        }))];

    private static async Task<LoadFigures> OutsideAsync(NewsServer server, List<ParsedQuery> queries, int together, TimeSpan time)
    {
        var requests = queries.ConvertAll(Target);
        var clients = Enumerable.Range(0, together).Select(_ => new LeanClient(server.Address)).ToList();
        try
        {
            return await LoadFigures.MeasureAsync([.. clients.Select(c => (Func<int, Task<bool>>)(async i => await c.AskAsync(requests[i % requests.Count]) == 200))], time);
        }
        finally
        {
            clients.ForEach(c => c.Dispose());
        }
    }

    private static double Median(IEnumerable<double> values) => LoadFigures.At([.. values.Order()], 0.5);

    private static void Row(StringBuilder text, string name, int together, LoadFigures figures)
    {
        ResultTable.AppendRow(
            text, name, together.ToString(CultureInfo.InvariantCulture), Figure(figures.PerSecond), Figure(figures.P50), Figure(figures.P99),
            string.Create(CultureInfo.InvariantCulture, $"{100 * figures.Refused:0.0} %"));
        Console.Error.WriteLine($"// {name}, {together}: {Figure(figures.PerSecond)} a second");
    }

    private static string Figure(double figure) => figure.ToString("N0", CultureInfo.InvariantCulture);
}
