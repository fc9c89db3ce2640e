using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsSearch.Diagnostics;
using NewsSearch.Server;
using NewsSearch.Server.Hosting;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Server;

/// <summary>What whoever looks after the server is told.</summary>
[Collection(OneServer.Name)]
public sealed class ObservationTests(ServedStories stories)
{
    [Fact]
    public async Task Slow_queries_are_written_down_as_latency_reads_them()
    {
        using var folder = new TemporaryFolder();
        var options = new ServerOptions { LogRequests = false, Port = 0, SlowQueries = folder.In("slow.tsv"), SlowFrom = TimeSpan.Zero, QueryTime = TimeSpan.FromSeconds(30) };
        await using (var server = await NewsServer.StartAsync(stories.Index, options, TestContext.Current.CancellationToken))
        {
            using var client = new HttpClient { BaseAddress = server.Address };
            foreach (var address in new[] { "/api/search?q=peace%0Atreaty%09now", "/api/search?q=said(Lavrov,+treaty)", "/api/quotes?q=treaty", "/api/stats", "/api/parse?q=peace" })
                (await client.GetAsync(address, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        }
        Assert.Equal(["search\tpeace treaty now", "search\tsaid(Lavrov, treaty)", "quotes\ttreaty"], await File.ReadAllLinesAsync(folder.In("slow.tsv"), TestContext.Current.CancellationToken));
        var replayed = stories.Tool.Run("latency", "--json", "--queries", folder.In("slow.tsv"), "--repeat", "1", "--warmup", "0").Ends(0).Json();
        Assert.Equal(3, replayed.GetProperty("overall").GetProperty("queries").GetInt32());
    }

    [Fact]
    public async Task The_log_says_what_was_done_and_not_what_was_searched_for()
    {
        using var process = stories.Tool.Start(["serve", "--port", "0", "--json"], [("NEWSSEARCH_SERVER_JSONLOG", "true")]);
        var address = System.Text.Json.JsonDocument.Parse((await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!).RootElement.GetProperty("address").GetString()!;
        var log = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using (var client = new HttpClient { BaseAddress = new Uri(address) })
        {
            using var answer = await client.GetAsync("/api/search?q=verysecretword", TestContext.Current.CancellationToken);
            using var page = await client.GetAsync("/stories/anothersecret?q=verysecretword", TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode);
        }
        Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!.Dispose();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        var lines = await log;
        Assert.Contains("\"What\":\"search\"", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_traced_and_measured_phase_by_phase_without_its_words()
    {
        var (activities, figures) = (new List<Activity>(), new List<string>());
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == NewsTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (activities)
                    activities.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(traces);
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == NewsTelemetry.MeterName)
                listener.EnableMeasurementEvents(instrument);
        }
        };
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
        {
            lock (figures)
                figures.Add(instrument.Name + string.Concat(tags.ToArray().Select(t => " " + t.Value)));
        });
        meters.Start();
        using var parent = new Activity("test").Start();
        await stories.Index.SearchAsync("treaty", cancellationToken: TestContext.Current.CancellationToken);
        parent.Stop();
        List<Activity> own;
        lock (activities)
            own = [.. activities.Where(a => a.TraceId == parent.TraceId)];
        Assert.Equal(["newssearch.fetch", "newssearch.highlight", "newssearch.match", "newssearch.search"], own.Select(a => a.OperationName).Order());
        Assert.Equal(48L, own.Single(a => a.OperationName == "newssearch.search").GetTagItem("newssearch.total"));
        Assert.DoesNotContain(own.SelectMany(a => a.TagObjects), t => t.Value is string text && text.Contains("treaty", StringComparison.Ordinal));
        lock (figures)
            foreach (var phase in new[] { "parse", "match", "fetch", "highlight" })
                Assert.Contains("newssearch.search.phase.duration " + phase, figures);
    }

    [Fact]
    public void Settings_come_from_files_and_the_environment()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("appsettings.json"), """{"NewsSearch":{"Port":7101,"QuerySeconds":0.5,"Hosts":"news.example, archive.example"}}""");
        var options = ServerSettings.Read(folder.Path);
        Assert.Equal(7101, options.Port);
        Assert.Equal(TimeSpan.FromSeconds(0.5), options.QueryTime);
        Assert.Equal(["news.example", "archive.example"], options.Hosts);
        File.WriteAllText(folder.In("appsettings.json"), """{"NewsSearch":{"Port":"many"}}""");
        Assert.Contains("whole number from 0 to 65535", Assert.Throws<Contract.UsageException>(() => ServerSettings.Read(folder.Path)).Message, StringComparison.Ordinal);
        File.Delete(folder.In("appsettings.json"));
        var told = stories.Tool.RunWith(null, [("NEWSSEARCH_SERVER_LISTEN", "0.0.0.0")], "serve", "--port", "0", "--check").Ends(64);
        Assert.Contains("needs a key", told.Error, StringComparison.Ordinal);
    }
}
