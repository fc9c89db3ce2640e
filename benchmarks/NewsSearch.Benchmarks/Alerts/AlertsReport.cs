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
        + "is asked as a search over the finished index, copies left out. A story that only one of the two finds must be one that a search found, or did not, right after its batch: "
        + "spellings that later stories brought are no part of an alert then. The run fails where it is not.";

    private const int Alerts = 1_000;
    private const int Stories = 10_000;

    /// <summary>Each is looked into with an index of its own.</summary>
    private const int MostDifferences = 20;

    /// <summary>Batches that are measured where they are small.</summary>
    private const int MostBatches = 40;

    public static async Task<string> MeasureAsync(CommandOptions options)
    {
        // In the order of their times, so that what came first was published first.
        var stories = NewsCorpus.Stream().Where(s => s.Published is not null).OrderBy(s => s.Published!.Value.Instant).ThenBy(s => s.Id, StringComparer.Ordinal).Take(options.Quick ? Stories / 5 : Stories).ToList();
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
        var same = await DifferencesAsync(stories, size, measured, news, alerts, sink, stories[^measured..].Select(s => s.Id!).Where(id => measured < stories.Count || id != stories[0].Id).ToHashSet());
        return
        [
            size.ToString("N0", CultureInfo.InvariantCulture),
            batches.ToString("N0", CultureInfo.InvariantCulture),
            Figure(taking.TotalMilliseconds / measured),
            Figure(telling.TotalMilliseconds / measured),
            Figure(telling.TotalMicroseconds / batches / alerts.Count),
            sink.Told.Count.ToString("N0", CultureInfo.InvariantCulture),
            same switch
            {
                null => throw new InvalidDataException("Alerts and searches find other stories."),
                0 => "yes",
                var later => string.Create(CultureInfo.InvariantCulture, $"yes, but for {later} by words of later stories"),
            },
        ];
    }

    /// <summary>How many stories one of the two finds that the other does not, for spellings of later stories; null where that is not the reason.</summary>
    private static async Task<int?> DifferencesAsync(
        List<RawStory> stories, int size, int measured, NewsIndex news, IReadOnlyList<Alert> alerts, CountingSink sink, HashSet<string> came)
    {
        var expected = new HashSet<(string Alert, string Story)>();
        foreach (var alert in alerts)
            await foreach (var hit in news.AllAsync(Request(alert)))
                if (came.Contains(hit.Id))
                    expected.Add((alert.Name, hit.Id));
        var told = sink.Told.ToHashSet();
        var other = told.ToHashSet();
        other.SymmetricExceptWith(expected);
        if (sink.Faults > 0 || other.Count > MostDifferences)
            return null;
        foreach (var (name, story) in other)
        {
            var alert = alerts.First(a => a.Name == name);
            var place = stories.FindIndex(s => s.Id == story);
            var batchEnd = stories.Count - measured + ((place - (stories.Count - measured)) / size + 1) * size;
            if (await WasFoundAsync(stories[..Math.Min(batchEnd, stories.Count)], alert, story) == told.Contains((name, story)))
                continue;
            Console.Error.WriteLine($"// {(told.Contains((name, story)) ? "told" : "not told")}: {alert.Query}: {story}");
            return null;
        }
        return other.Count;
    }

    /// <summary>Whether a search finds a story in an index of those that came until its batch was there.</summary>
    private static async Task<bool> WasFoundAsync(List<RawStory> stories, Alert alert, string story)
    {
        using var scratch = new ScratchFolder();
        await using var news = NewsIndex.Open(new NewsSearchOptions { Path = scratch.Path });
        await news.AddAsync(stories);
        await foreach (var hit in news.AllAsync(Request(alert)))
            if (hit.Id == story)
                return true;
        return false;
    }

    private static SearchRequest Request(Alert alert) =>
        new() { Query = QueryParser.Parse($"({alert.Query}) AND is:original"), Match = MatchMode.All, Order = SearchOrder.Oldest, Copies = true };

    private static string Figure(double value) => value.ToString("N3", CultureInfo.InvariantCulture);
}
