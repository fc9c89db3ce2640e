using System.Globalization;

namespace NewsSearch.Ingestion.Times;

/// <summary>English months, whole or in three letters (September also in four), as the invariant culture names them.</summary>
internal static class MonthNames
{
    // The property copies its array at each call.
    private static readonly string[] Names = DateTimeFormatInfo.InvariantInfo.MonthNames;

    /// <summary>1 to 12; 0 where <paramref name="word"/> names no month.</summary>
    public static int Number(ReadOnlySpan<char> word)
    {
        for (var month = 1; month <= 12; month++)
        {
            var name = Names[month - 1].AsSpan();
            var known = word.Length == name.Length || word.Length == 3 || word.Length == 4 && month == 9;
            if (known && name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return month;
        }
        return 0;
    }
}
