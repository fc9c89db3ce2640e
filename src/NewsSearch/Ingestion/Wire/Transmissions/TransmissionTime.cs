using System.Globalization;
using System.Text.RegularExpressions;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Times;

namespace NewsSearch.Ingestion.Wire.Transmissions;

/// <summary>When a message was sent, as its trailer says: "231015 Jan 17", "231015Z JAN 2017", "02-20-16 0337GMT". UTC.</summary>
internal static partial class TransmissionTime
{
    private const int LongestTrailer = 400;

    /// <summary>Null where it does not say.</summary>
    public static StoryTime? Of(string trailer)
    {
        if (trailer.Length > LongestTrailer)
            trailer = trailer[..LongestTrailer];
        if (DayFirst().Match(trailer) is { Success: true } european)
            return Make(Number(european, 5), MonthNames.Number(european.Groups[4].ValueSpan), Number(european, 1), Number(european, 2), Number(european, 3));
        return MonthFirst().Match(trailer) is { Success: true } american
            ? Make(Number(american, 3), Number(american, 1), Number(american, 2), Number(american, 4), Number(american, 5))
            : null;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Years of two digits from 70 on are of the last century: the formats are of 1979 and before.</summary>
    private static StoryTime? Make(int year, int month, int day, int hour, int minute)
    {
        year = year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year;
        return month is < 1 or > 12 || year < 1900 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59
            ? null
            : new StoryTime(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero), false);
    }

    [GeneratedRegex(@"\b([0-9]{2})([0-9]{2})([0-9]{2})(?:[ ]?(?:Z|GMT|UTC))?[ ]+([A-Za-z]{3,9})\.?[ ]+([0-9]{4}|[0-9]{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b([0-9]{1,2})-([0-9]{1,2})-([0-9]{2})[ ]+([0-9]{2})([0-9]{2})[ ]?(?:GMT|UTC|Z)\b", RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();
}
