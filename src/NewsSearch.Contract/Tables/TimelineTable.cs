using System.Globalization;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Tables;

/// <summary>Stories counted over time, a row a stretch.</summary>
internal static class TimelineTable
{
    public static void Write(Stream to, TimelinePage page)
    {
        var table = new TableWriter(to, ',');
        var counted = page.Buckets.Any(b => b.Count.Occurrences is not null);
        table.Row(["from", .. Head("", counted), .. page.VersusTotal is null ? Array.Empty<string>() : Head("vs_", counted)]);
        foreach (var bucket in page.Buckets)
            table.Row([bucket.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. Cells(bucket.Count), .. bucket.Versus is { } versus ? Cells(versus) : []]);
    }

    private static string[] Head(string prefix, bool counted) => [prefix + "stories", prefix + "copies", prefix + "share", .. counted ? [prefix + "occurrences"] : Array.Empty<string>()];

    private static string[] Cells(TimelineCount count) =>
        [count.Stories.ToString(CultureInfo.InvariantCulture), count.Copies.ToString(CultureInfo.InvariantCulture), count.Share.ToString("R", CultureInfo.InvariantCulture), .. count.Occurrences is { } occurrences ? [occurrences.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>()];
}
