using NewsSearch.Articles;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Tests.Matching.Oracle;

/// <summary>Days of a few weeks around the turn of a year, so that stories and queries meet often.</summary>
internal static class OracleDays
{
    private static readonly DateOnly s_first = new(2018, 12, 20);

    public static DateOnly Day(Random random) => s_first.AddDays(random.Next(30));

    /// <summary>None, a date alone, or a moment; the last second of a day among them.</summary>
    public static StoryTime? Published(Random random)
    {
        var day = Day(random);
        return random.Next(4) switch
        {
            0 => null,
            1 => StoryTime.OfDay(day),
            2 => new StoryTime(new DateTimeOffset(day, new TimeOnly(23, 59, 59), TimeSpan.Zero), false),
            _ => new StoryTime(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).AddSeconds(random.Next(86_400)), false),
        };
    }

    /// <summary>A day, a month or a year that a text speaks of.</summary>
    public static DateMention Mention(Random random)
    {
        var day = Day(random);
        var month = new DateOnly(day.Year, day.Month, 1);
        var (from, to, precision) = random.Next(3) switch
        {
            0 => (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31), DatePrecision.Year),
            1 => (month, month.AddMonths(1).AddDays(-1), DatePrecision.Month),
            _ => (day, day, DatePrecision.Day),
        };
        return new DateMention("then", new TextRange(0, 0), from, to, precision);
    }

    /// <summary>A day, a month, a year, or a range that may be open.</summary>
    public static DateRangeNode Range(Random random)
    {
        var clock = (QueryClock)random.Next(3);
        var (a, b) = (Day(random), Day(random));
        var month = new DateOnly(a.Year, a.Month, 1);
        return random.Next(6) switch
        {
            0 => new DateRangeNode(clock, a, null),
            1 => new DateRangeNode(clock, null, a),
            2 => new DateRangeNode(clock, a, a),
            3 => new DateRangeNode(clock, month, month.AddMonths(1).AddDays(-1)),
            4 => new DateRangeNode(clock, new DateOnly(a.Year, 1, 1), new DateOnly(a.Year, 12, 31)),
            _ => new DateRangeNode(clock, a < b ? a : b, a < b ? b : a),
        };
    }
}
