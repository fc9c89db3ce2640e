using System.Globalization;

namespace NewsSearch.Articles;

/// <summary>
/// When a story was published: an instant, or a date alone, which stands for the whole day.
/// </summary>
/// <param name="Instant">The instant; midnight UTC of the day where <paramref name="DateOnly"/> is set.</param>
/// <param name="DateOnly">Whether only the day is known.</param>
public readonly record struct StoryTime(DateTimeOffset Instant, bool DateOnly)
{
    /// <summary>A date alone.</summary>
    public static StoryTime OfDay(DateOnly day) =>
        new(new DateTimeOffset(day.Year, day.Month, day.Day, 0, 0, 0, TimeSpan.Zero), true);

    /// <summary>The calendar day, in UTC.</summary>
    public DateOnly Day => System.DateOnly.FromDateTime(Instant.UtcDateTime);

    /// <summary>ISO 8601: <c>2019-05-30</c> for a date alone, else <c>2019-05-30T09:14:00Z</c>.</summary>
    public override string ToString() => DateOnly
        ? Day.ToString("O", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Instant.UtcDateTime:s}Z");
}
