using System.Globalization;
using NewsSearch.Articles;

namespace NewsSearch.Ingestion.Times;

/// <summary>
/// Reads a time as records write it: ISO 8601 (with T or a space, with or without seconds, zone and dashes), RFC 1123,
/// "26-FEB-1987 15:01:01.79", "May 30, 2019", "30 May 2019 09:14", Unix seconds or milliseconds. Without a zone it is
/// UTC. Day and month both as numbers are taken only with the year first, or with full stops (30.05.2019): anything else
/// would be a guess.
/// </summary>
internal static class WrittenTime
{
    private const int Longest = 64;

    // From 2030 on; below it no count of seconds can be mistaken for a date with its hour (2019053009).
    private const long EndOfUnixSeconds = 1_900_000_000;

    /// <summary>The time; null where <paramref name="text"/> gives no whole date, or more than one reading.</summary>
    public static StoryTime? Read(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length is 0 or > Longest)
            return null;
        if (UnixTime(trimmed) is { } unix)
            return new StoryTime(unix, false);
        var scanner = new TimeScanner(trimmed);
        if (scanner.Date() is not { } date)
            return null;
        if (scanner.AtEnd)
            return StoryTime.OfDay(date);
        if (scanner.TimeOfDay() is not { } time || scanner.Zone() is not { } zone || !scanner.AtEnd)
            return null;
        var ticks = date.ToDateTime(TimeOnly.MinValue).Ticks + time.Ticks - zone.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks
            ? null
            : new StoryTime(new DateTimeOffset(ticks, TimeSpan.Zero), false);
    }

    /// <summary>Ten digits count seconds since 1970, thirteen milliseconds.</summary>
    private static DateTimeOffset? UnixTime(ReadOnlySpan<char> text)
    {
        if (text.Length is not (10 or 13) || text.IndexOfAnyExceptInRange('0', '9') >= 0)
            return null;
        var count = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        if (count >= (text.Length == 10 ? EndOfUnixSeconds : EndOfUnixSeconds * 1000))
            return null;
        return text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(count) : DateTimeOffset.FromUnixTimeMilliseconds(count);
    }
}
