using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using Xunit;

namespace NewsSearch.Tests.Querying;

public sealed class QueryTimeTests
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.CreateCustomTimeZone("JST", TimeSpan.FromHours(9), "JST", "JST");

    [Theory]
    [InlineData("date:2019-05-30", "2019-05-30T00:00:00+00:00", "2019-05-31T00:00:00+00:00")]
    [InlineData("date:2019-05", "2019-05-01T00:00:00+00:00", "2019-06-01T00:00:00+00:00")]
    [InlineData("date:2019", "2019-01-01T00:00:00+00:00", "2020-01-01T00:00:00+00:00")]
    [InlineData("after:2019-05", "2019-06-01T00:00:00+00:00", null)]
    [InlineData("before:2019-05", null, "2019-05-01T00:00:00+00:00")]
    [InlineData("since:2019-05", "2019-05-01T00:00:00+00:00", null)]
    [InlineData("until:2019-05", null, "2019-06-01T00:00:00+00:00")]
    [InlineData("date:*", null, null)]
    [InlineData("date:9998", "9998-01-01T00:00:00+00:00", "9999-01-01T00:00:00+00:00")]
    [InlineData("last:7d", "2019-05-23T12:00:00+00:00", "2019-05-30T12:00:00.0000001+00:00")]
    [InlineData("last:24h", "2019-05-29T12:00:00+00:00", "2019-05-30T12:00:00.0000001+00:00")]
    [InlineData("last:2w", "2019-05-16T12:00:00+00:00", "2019-05-30T12:00:00.0000001+00:00")]
    [InlineData("last:3m", "2019-02-28T12:00:00+00:00", "2019-05-30T12:00:00.0000001+00:00")]
    [InlineData("last:1y", "2018-05-30T12:00:00+00:00", "2019-05-30T12:00:00.0000001+00:00")]
    public void Days_and_stretches_resolve_to_instants(string query, string? from, string? before)
    {
        var now = new DateTimeOffset(2019, 5, 30, 12, 0, 0, TimeSpan.Zero);
        QueryTimeRange range = Time(query).Resolve(now, TimeZoneInfo.Utc);
        Assert.Equal((Instant(from), Instant(before)), (range.From, range.Before));
    }

    [Fact]
    public void Days_begin_at_midnight_of_the_zone()
    {
        QueryTimeRange range = Time("date:2019-05-30").Resolve(default, Tokyo);
        Assert.Equal(Instant("2019-05-30T00:00:00+09:00"), range.From);
        Assert.Equal(Instant("2019-05-31T00:00:00+09:00"), range.Before);
    }

    [Theory]
    [InlineData("last:100y")]
    [InlineData("last:1200m")]
    [InlineData("last:5200w")]
    [InlineData("last:36500d")]
    [InlineData("last:876000h")]
    public void A_stretch_that_reaches_before_the_calendar_begins_with_it(string query)
    {
        var now = new DateTimeOffset(50, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(DateTimeOffset.MinValue, Time(query).Resolve(now, TimeZoneInfo.Utc).From);
    }

    [Fact]
    public void The_first_and_last_years_resolve_in_any_zone()
    {
        foreach (string query in new[] { "date:0002", "before:0002", "date:9998", "after:9998" })
            Assert.NotEqual(default, Time(query).Resolve(default, Tokyo));
    }

    [Theory]
    [InlineData("date:2019", QueryClock.Published)]
    [InlineData("filed:2019", QueryClock.Filed)]
    [InlineData("mentions:2019", QueryClock.Mentioned)]
    [InlineData("last:1d", QueryClock.Published)]
    public void Each_field_asks_its_clock(string query, QueryClock clock)
    {
        Assert.Equal(clock, Time(query).Clock);
    }

    private static TimeNode Time(string query) => Assert.IsAssignableFrom<TimeNode>(QueryParser.Parse(query).Tree);

    private static DateTimeOffset? Instant(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
