using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using Xunit;

namespace NewsSearch.Tests.Engine;

public sealed class TimelineTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, Article> _articles = [];
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        var random = new Random(11);
        _news = NewsIndex.Open(_folder.In("index"));
        foreach (var batch in SmallStories.Make(90, random).Select(a => WithTimes(a, random)).Chunk(25))
        {
            foreach (var article in batch)
                _articles[article.Id] = article;
            await _news.Engine.AddAsync(batch, CancellationToken.None);
        }
        // Some that are deleted count nowhere.
        await _news.DeleteAsync(["s3", "s40"]);
        _articles.Remove("s3");
        _articles.Remove("s40");
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Timelines_count_as_going_through_the_stories_does()
    {
        var random = new Random(12);
        var zone = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(9), null, null);
        for (var i = 0; i < 60; i++)
        {
            var request = new TimelineRequest
            {
                Search = new SearchRequest
                {
                    Query = QueryParser.Parse(SmallStories.Query(random)),
                    AllVersions = i % 3 == 0,
                    TimeZone = i % 4 == 0 ? zone : null,
                    Since = i % 5 == 0 ? new DateTimeOffset(2018, 10, 3, 0, 0, 0, TimeSpan.Zero) : null,
                    Until = i % 5 == 0 ? new DateTimeOffset(2019, 4, 1, 0, 0, 0, TimeSpan.Zero) : null,
                },
                By = (TimelineInterval)(i % 4),
                Clock = (QueryClock)random.Next(3),
                Versus = i % 2 == 0 ? QueryParser.Parse(SmallStories.Query(random)) : null,
            };
            var page = await _news.TimelineAsync(request);
            Assert.True(page.Complete);
            var found = await Find(request.Search);
            var others = request.Versus is null ? null : await Find(request.Search with { Query = request.Versus });
            var all = await Find(new SearchRequest { Query = QueryParser.Parse(""), AllVersions = request.Search.AllVersions });
            Assert.Equal(found.Count, page.Total);
            Assert.Equal(others?.Count, (int?)page.VersusTotal);
            Assert.Equal(found.Count(a => !CountOracle.Times(a, request).Any()), page.Undated);
            Assert.Equal(new CountOracle().Timeline(request, found, others, all, Bounds(request)), page.Buckets);
        }
    }

    [Theory]
    [InlineData("treaty date:2019-02", TimelineInterval.Day, 28)]
    [InlineData("date:2018..2020", TimelineInterval.Year, 3)]
    [InlineData("zebra date:2019", TimelineInterval.Month, 12)]
    [InlineData("zebra date:2019-01-01..2019-01-14", TimelineInterval.Week, 3)]
    [InlineData("zebra", TimelineInterval.Day, 0)]
    public async Task Bounds_that_a_query_has_are_filled(string query, TimelineInterval by, int count)
    {
        var page = await _news.TimelineAsync(new TimelineRequest { Search = new SearchRequest { Query = QueryParser.Parse(query) }, By = by });
        Assert.Equal(count, page.Buckets.Count);
    }

    [Fact]
    public async Task More_stretches_than_anybody_can_read_are_refused_with_advice()
    {
        var request = new TimelineRequest { Search = new SearchRequest { Query = QueryParser.Parse("date:1000..2020") }, By = TimelineInterval.Day };
        var refused = await Assert.ThrowsAsync<TimelineTooLongException>(() => _news.TimelineAsync(request));
        Assert.Contains("by year", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1021, (await _news.TimelineAsync(request with { By = TimelineInterval.Year })).Buckets.Count);
    }

    [Theory]
    [InlineData("mentions:2019-01", TimelineInterval.Day, "2019-01-01", 31)]
    [InlineData("mentions:2018..2019 treaty", TimelineInterval.Year, "2018-01-01", 2)]
    [InlineData("mentions:2017-12 mentions:2019-01", TimelineInterval.Month, "2017-12-01", 14)]
    public async Task Of_times_spoken_of_those_asked_for_are_counted(string query, TimelineInterval by, string first, int count)
    {
        var request = new TimelineRequest { Search = new SearchRequest { Query = QueryParser.Parse(query) }, By = by, Clock = QueryClock.Mentioned };
        var page = await _news.TimelineAsync(request);
        Assert.Equal((DateOnly.Parse(first, CultureInfo.InvariantCulture), count), (page.Buckets[0].From, page.Buckets.Count));
        var all = await Find(request.Search with { Query = QueryParser.Parse("") });
        var expected = new CountOracle().Timeline(request, await Find(request.Search), null, all).Where(b => b.From >= page.Buckets[0].From && b.From <= page.Buckets[^1].From && b.Count.Stories > 0);
        Assert.Equal(expected, page.Buckets.Where(b => b.Count.Stories > 0));
    }

    private static Article WithTimes(Article article, Random random)
    {
        DateOnly Day() => new DateOnly(2018, 12, 20).AddDays(random.Next(60));
        var filed = Day();
        return article with
        {
            Dateline = random.Next(3) == 0 ? null : new Dateline { Raw = "", Places = [], Year = filed.Year, Month = filed.Month, Day = filed.Day },
            Dates = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Mention(Day(), random))],
        };
    }

    private static DateMention Mention(DateOnly day, Random random) => random.Next(3) switch
    {
        0 => new DateMention("", default, new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31), DatePrecision.Year),
        1 => new DateMention("", default, new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1), DatePrecision.Month),
        _ => new DateMention("", default, day, day, DatePrecision.Day),
    };

    private async Task<List<Article>> Find(SearchRequest request) =>
        [.. (await _news.SearchAsync(request with { Top = 1_000, Match = MatchMode.All })).Hits.Select(h => _articles[h.Id])];

    /// <summary>Days that the request names for these times.</summary>
    private static List<DateOnly> Bounds(TimelineRequest request)
    {
        var days = new List<DateOnly>();
        var zone = request.Search.TimeZone ?? TimeZoneInfo.Utc;
        if (request.Clock == QueryClock.Published && request.Search.Since is { } since)
            days.AddRange([CountOracle.DayOf(since, zone), CountOracle.DayOf(request.Search.Until!.Value.AddSeconds(-1), zone)]);
        if (request.Clock == QueryClock.Published && request.Search.Query.Text.Contains("date:2019", StringComparison.Ordinal))
            days.AddRange([new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31)]);
        return days;
    }
}
