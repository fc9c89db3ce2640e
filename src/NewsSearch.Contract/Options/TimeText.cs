using System.Globalization;

namespace NewsSearch.Contract.Options;

/// <summary>Reads times as they are typed after an option.</summary>
internal static class TimeText
{
    private static readonly string[] Instants =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    ];

    /// <summary>
    /// The stretch that a text names: a year, month or day in <paramref name="zone"/>, or a moment, which starts and ends
    /// where it is.
    /// </summary>
    public static (DateTimeOffset Start, DateTimeOffset End) Read(string option, string text, TimeZoneInfo zone)
    {
        if (Day(text, "yyyy") is { Year: < 9999 } year)
            return (Midnight(year, zone), Midnight(year.AddYears(1), zone));
        if (Day(text, "yyyy-MM") is { Year: < 9999 } month)
            return (Midnight(month, zone), Midnight(month.AddMonths(1), zone));
        if (Day(text, "yyyy-MM-dd") is { Year: < 9999 } day)
            return (Midnight(day, zone), Midnight(day.AddDays(1), zone));
        if (Moment(text, zone) is { } moment)
            return (moment, moment);
        throw new UsageException($"{option} takes a day or a time such as 2019-05-30 or 2019-05-30T09:00Z, not '{text}'.");
    }

    /// <summary>A time zone by its name in the tz database, or as a distance from UTC.</summary>
    public static TimeZoneInfo Zone(string option, string text)
    {
        if (DateTimeOffset.TryParseExact(text, "zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var offset))
            return TimeZoneInfo.CreateCustomTimeZone(text, offset.Offset, text, text);
        return TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone)
            ? zone
            : throw new UsageException($"{option} takes a time zone such as UTC, Asia/Tokyo or +09:00, not '{text}'.");
    }

    private static DateTime? Day(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset? Moment(string text, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return new DateTimeOffset(local, zone.GetUtcOffset(local));
        return DateTimeOffset.TryParseExact(
            text, [.. Instants.Select(format => format + "K")], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : null;
    }

    // Where clocks go forward at midnight, the offset before the change makes it the moment of the change.
    private static DateTimeOffset Midnight(DateTime day, TimeZoneInfo zone) => new(day, zone.GetUtcOffset(day));
}
