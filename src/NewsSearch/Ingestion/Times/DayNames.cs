using System.Globalization;

namespace NewsSearch.Ingestion.Times;

/// <summary>English days of the week, whole or cut to three letters or more.</summary>
internal static class DayNames
{
    private static readonly string[] Names = DateTimeFormatInfo.InvariantInfo.DayNames;

    public static bool Contains(ReadOnlySpan<char> word)
    {
        foreach (var name in Names)
        {
            if (word.Length >= 3 && name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
