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
        "A query mix asked in the process and over HTTP on loopback, by connections that stay open. What the server adds is the median, over the "
        + "queries, of the difference of one query. In turn, each way first in every other round, the asking client shares the process, its runtime and its memory with the server; wrk shares nothing but the machine, "
        + "and each query is asked in the process, by wrk for a second, and in the process again. On a machine that others use, threads wait for each other, and the least times and the CPU time say more. "
        + "Overload is ten times as many connections as are answered at a time, each of which asks again as soon as it is told 503.";

    private const int Warming = 3;

    /// <summary>Before wrk asks, and again after it.</summary>
    private static readonly TimeSpan s_half = TimeSpan.FromSeconds(0.25);

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
        ResultTable.AppendHead(text, "Serving", Description, options, ResultTable.WallTimes);
        var rounds = options.Quick ? 8 : 26;
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
        await AppendByWrkAsync(text, news, server, queries, options);
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

    private static string Target(ParsedQuery query) => "/api/search?profile=fast&q=" + Uri.EscapeDataString(query.Text);

    private static byte[] Message(ParsedQuery query) => LeanClient.Request(Target(query));

    private static (List<List<double>> Inside, List<List<double>> Outside, List<double> Least) InTurn(NewsIndex news, NewsServer server, List<ParsedQuery> queries, int rounds)
    {
        using var client = new LeanClient(server.Address);
        var (inside, outside, least) = (queries.ConvertAll(_ => new List<double>()), queries.ConvertAll(_ => new List<double>()), new List<double>());
        var requests = queries.ConvertAll(Message);
        var health = LeanClient.Request("/health");
        for (var round = -Warming; round < rounds; round++)
            for (var i = 0; i < queries.Count; i++)
            {
                // Whoever asks second finds near the processor what the first one had to fetch, so each does as often.
                var (own, other) = (0.0, 0.0);
                if (round % 2 == 0)
                    own = Took(() => news.SearchAsync(Request(queries[i])).GetAwaiter().GetResult());
                other = Took(() => client.Ask(requests[i]));
                if (round % 2 != 0)
                    own = Took(() => news.SearchAsync(Request(queries[i])).GetAwaiter().GetResult());
                var alone = Took(() => client.Ask(health));
                if (round < 0)
                    continue;
                least.Add(alone);
                inside[i].Add(own);
                outside[i].Add(other);
            }
        return (inside, outside, least);
    }

    /// <summary>In microseconds.</summary>
    private static double Took(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds;
    }

    /// <summary>Each query on both sides of a run of wrk for it, so that what the machine does meanwhile comes to both alike.</summary>
    private static async Task AppendByWrkAsync(StringBuilder text, NewsIndex news, NewsServer server, List<ParsedQuery> queries, CommandOptions options)
    {
        if (!Wrk.IsInstalled)
        {
            text.Append("wrk is not installed: what the server adds was not measured by it.\n\n");
            return;
        }
        var wrk = new Wrk(server.Address);
        var (inside, outside) = (new List<double>(), new List<double>());
        for (var i = 0; i < queries.Count; i += options.Quick ? 4 : 1)
        {
            var own = Repeated(news, queries[i]);
            outside.Add((await wrk.AskAsync([Target(queries[i])], connections: 1, seconds: 1)).P50);
            own.AddRange(Repeated(news, queries[i]));
            inside.Add(Median(own));
        }
        var least = await wrk.AskAsync(["/health"], connections: 1, seconds: 2);
        ResultTable.AppendRow(text, "wrk, one connection", "In the process, µs", "Over HTTP, µs", "The server adds, µs");
        ResultTable.AppendRow(text, "---", "---:", "---:", "---:");
        Compared(text, string.Create(CultureInfo.InvariantCulture, $"the median of each of {inside.Count} queries"), inside, outside);
        ResultTable.AppendRow(text, "an answer that says only that the server is there, median", "", Figure(least.P50), "");
        text.Append('\n');
        ResultTable.AppendRow(text, "wrk, all queries in turn", "Connections", "Answers a second");
        ResultTable.AppendRow(text, "---", "---:", "---:");
        var targets = queries.ConvertAll(Target);
        foreach (var connections in new[] { 1, Environment.ProcessorCount })
        {
            var figures = await wrk.AskAsync(targets, connections, options.Quick ? 3 : 10);
            ResultTable.AppendRow(text, "", Figure(connections), Figure(figures.PerSecond));
        }
        text.Append('\n');
    }

    /// <summary>What a query takes in the process when it is asked again and again, as wrk does.</summary>
    private static List<double> Repeated(NewsIndex news, ParsedQuery query)
    {
        var times = new List<double>();
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < s_half;)
        {
            var started = Stopwatch.GetTimestamp();
            news.SearchAsync(Request(query)).GetAwaiter().GetResult();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }
        return times;
    }

    /// <summary>A thread that waits must be none of those that answer.</summary>
    private static Task<T> OnThreadOfItsOwnAsync<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>What a query costs on the average, all threads of this process: there is nothing else that it does.</summary>
    private static async Task<(double Inside, double Outside)> ProcessorAsync(NewsIndex news, NewsServer server, List<ParsedQuery> queries, int rounds)
    {
        using var client = new LeanClient(server.Address);
        var requests = queries.ConvertAll(Message);
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
        var requests = queries.ConvertAll(Message);
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
