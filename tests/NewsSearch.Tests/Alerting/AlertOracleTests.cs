using System.Globalization;
using NewsSearch.Alerting;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Alerting;

/// <summary>Alerts beside brute force: each one asked as a search, after each batch, and of what it finds those that just came.</summary>
public sealed class AlertOracleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Alerts_find_what_searches_find_of_the_stories_of_each_batch(int seed)
    {
        var random = new Random(seed);
        var stories = SmallStories.Make(240, random);
        await using var news = NewsIndex.Open(new NewsSearchOptions { Path = _folder.In("i") });
        var sink = new RecordingSink();
        // An index that is not empty, so that its dictionary and the batch's are two things.
        await news.Engine.AddAsync(stories.Take(60), default);
        var alerts = Enumerable.Range(0, 80).Select(i => new Alert
        {
            Name = "a" + i.ToString(CultureInfo.InvariantCulture),
            Query = SmallStories.Query(random),
            Copies = true,
            ExactNames = random.Next(4) == 0,
        }).ToList();
        foreach (var alert in alerts)
            await news.AddAlertAsync(alert);
        for (var at = 60; at < stories.Count;)
        {
            // Some of them are older stories with another text.
            var size = random.Next(1, 60);
            var batch = stories.Skip(at).Take(size).Select((s, i) => i % 5 == 4 ? s with { Id = stories[random.Next(60)].Id } : s).DistinctBy(s => s.Id).ToList();
            at += size;
            await news.Engine.AddAsync(batch, default);
            sink.Told.Clear();
            Assert.Equal(new AlertReport(sink.Told.Count, 0) with { Told = 0 }, (await news.TellAlertsAsync(sink)) with { Told = 0 });
            var came = batch.Select(s => s.Id).ToHashSet();
            foreach (var alert in alerts)
            {
                var expected = await Found(news, alert, came);
                var told = sink.Told.Where(m => m.Alert == alert.Name).Select(m => m.Story.Id).Order(StringComparer.Ordinal).ToList();
                Assert.True(expected.SequenceEqual(told), $"{alert.Query}: {string.Join(' ', expected)}, not {string.Join(' ', told)}; {string.Join(' ', sink.Failures)}");
            }
        }
    }

    private static async Task<List<string>> Found(NewsIndex news, Alert alert, HashSet<string> came)
    {
        var request = new SearchRequest { Query = QueryParser.Parse(alert.Query), Match = MatchMode.All, Order = SearchOrder.Newest, Copies = true, ExactNames = alert.ExactNames };
        return await news.AllAsync(request).Select(h => h.Id).Where(came.Contains).Order(StringComparer.Ordinal).ToListAsync();
    }
}
