using System.Globalization;
using System.Text;
using NewsSearch.Alerting;
using NewsSearch.Articles;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;

namespace NewsSearch.Benchmarks.Alerts;

/// <summary>What alerts cost a story, by how many come together; and whether they find what searches over the finished index find.</summary>
internal static class AlertsReport
{
    private const string Description =
        "What 1,000 alerts cost each story that comes, beside taking the story in: CPU time of one process, by the number of stories of a batch. After each run every alert "
        + "is asked as a search over the finished index, copies left out; the run fails where that finds another set of stories.";

    private const int Alerts = 1_000;
    private const int Stories = 10_000;

    /// <summary>Batches that are measured where they are small.</summary>
    private const int MostBatches = 40;

    public static async Task<string> MeasureAsync(CommandOptions options)
    {
        // In the order of their times, so that what came first was published first.
        var stories = NewsCorpus.Stream().Where(s => s.Published is not null).OrderBy(s => s.Published!.Value.Instant).Take(options.Quick ? Stories / 5 : Stories).ToList();
        var alerts = new AlertQueries(stories, seed: 7).Make(Alerts);
        var text = new StringBuilder();
        ResultTable.AppendHead(text, "Alerts", Description, options);
        text.Append(CultureInfo.InvariantCulture, $"{alerts.Count:N0} alerts, {stories.Count:N0} stories\n\n");
        ResultTable.AppendRow(text, "Stories a batch", "Batches", "Taking in, ms a story", "Alerts, ms a story", "Alerts, us an alert and batch", "Told", "Same as searches");
        ResultTable.AppendRow(text, "---:", "---:", "---:", "---:", "---:", "---:", "---");
        foreach (var size in new[] { 5_000, 500, 50, 5 })
            ResultTable.AppendRow(text, [.. await RunAsync(stories, alerts, size)]);
        return text.ToString();
    }

    private static async Task<IReadOnlyList<string>> RunAsync(List<RawStory> stories, IReadOnlyList<Alert> alerts, int size)
    {
        using var scratch = new ScratchFolder();
        await using var news = NewsIndex.Open(new NewsSearchOptions { Path = scratch.Path, BatchSize = size, CommitInterval = TimeSpan.FromDays(1) });
        var sink = new CountingSink();
        // What is not measured goes in first, so that small batches meet an index of the same size.
        var measured = Math.Min(stories.Count, size * MostBatches);
        await news.AddAsync(stories[..^measured].Count > 0 ? stories[..^measured] : [stories[0]]);
        foreach (var alert in alerts)
            await news.AddAlertAsync(alert);
        var (taking, telling, batches) = (TimeSpan.Zero, TimeSpan.Zero, 0);
        foreach (var batch in stories[^measured..].Chunk(size))
        {
            var started = Environment.CpuUsage.TotalTime;
            await news.AddAsync(batch);
            var taken = Environment.CpuUsage.TotalTime;
            await news.TellAlertsAsync(sink);
            taking += taken - started;
            telling += Environment.CpuUsage.TotalTime - taken;
            batches++;
        }
        var same = await SameAsync(news, alerts, sink, stories[^measured..].Select(s => s.Id!).Where(id => measured < stories.Count || id != stories[0].Id).ToHashSet());
        return
        [
            size.ToString("N0", CultureInfo.InvariantCulture),
            batches.ToString("N0", CultureInfo.InvariantCulture),
            Figure(taking.TotalMilliseconds / measured),
            Figure(telling.TotalMilliseconds / measured),
            Figure(telling.TotalMicroseconds / batches / alerts.Count),
            sink.Told.Count.ToString("N0", CultureInfo.InvariantCulture),
            same ? "yes" : throw new InvalidDataException("Alerts and searches find other stories."),
        ];
    }

    private static async Task<bool> SameAsync(NewsIndex news, IReadOnlyList<Alert> alerts, CountingSink sink, HashSet<string> came)
    {
        var expected = new HashSet<(string, string)>();
        foreach (var alert in alerts)
        {
            var request = new SearchRequest { Query = QueryParser.Parse($"({alert.Query}) AND is:original"), Match = MatchMode.All, Order = SearchOrder.Oldest, Copies = true };
            await foreach (var hit in news.AllAsync(request))
                if (came.Contains(hit.Id))
                    expected.Add((alert.Name, hit.Id));
        }
        foreach (var (alert, story) in expected.Except(sink.Told).Take(5))
            Console.Error.WriteLine($"// not told: {alerts.First(a => a.Name == alert).Query}: {story}");
        foreach (var (alert, story) in sink.Told.Except(expected).Take(5))
            Console.Error.WriteLine($"// told: {alerts.First(a => a.Name == alert).Query}: {story}");
        return sink.Faults == 0 && expected.SetEquals(sink.Told);
    }

    private static string Figure(double value) => value.ToString("N3", CultureInfo.InvariantCulture);
}
