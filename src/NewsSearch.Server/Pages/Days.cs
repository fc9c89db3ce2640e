using System.Globalization;
using NewsSearch.Articles;

namespace NewsSearch.Server.Pages;

/// <summary>Days as a newspaper writes them.</summary>
internal static class Days
{
    public static string Text(StoryTime time) => time.DateOnly
        ? time.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : time.Instant.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
