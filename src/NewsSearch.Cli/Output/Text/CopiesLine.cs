using System.Globalization;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Text;

/// <summary>Copies told in words.</summary>
internal static class CopiesLine
{
    /// <summary>How many of a count are copies: "3 copies"; nothing where there are none.</summary>
    /// <param name="copies">How many.</param>
    /// <param name="before">Stands before it.</param>
    /// <param name="behind">Stands behind it.</param>
    public static string Among(long copies, string before, string behind) =>
        copies == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{before}{copies:N0} {(copies == 1 ? "copy" : "copies")}{behind}");

    /// <summary>How many copies stand behind a hit, and who was first: "+12 copies, first by Northwire at 09:14".</summary>
    public static string Of(SearchHit hit)
    {
        var copies = string.Create(CultureInfo.InvariantCulture, $"+{hit.Copies} {(hit.Copies == 1 ? "copy" : "copies")}");
        if (hit.First is not { } first)
            return copies;
        var source = first.Source is { Length: > 0 } by ? " by " + by : " as " + first.Id;
        return copies + ", first" + source + At(first, hit);
    }

    /// <summary>The time alone where the day is that of the hit.</summary>
    private static string At(FirstCopy first, SearchHit hit) => first.Published switch
    {
        null => "",
        { DateOnly: true } day => " on " + day,
        { } time when hit.Published is { } shown && shown.Day == time.Day => time.Instant.UtcDateTime.ToString("' at 'HH:mm", CultureInfo.InvariantCulture),
        { } time => time.Instant.UtcDateTime.ToString("' at 'HH:mm' on 'yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
