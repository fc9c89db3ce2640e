namespace NewsSearch.Ingestion.Times;

/// <summary>The zones that RFC 822 names, plus UTC. Other abbreviations mean several zones each, and are not read.</summary>
internal static class ZoneNames
{
    public static TimeSpan? Offset(ReadOnlySpan<char> name)
    {
        Span<char> capital = stackalloc char[3];
        if (name.Length is 0 or > 3)
            return null;
        name.ToUpperInvariant(capital);
        int? hours = capital[..name.Length] switch
        {
            "Z" or "UT" or "UTC" or "GMT" => 0,
            "EST" => -5,
            "EDT" => -4,
            "CST" => -6,
            "CDT" => -5,
            "MST" => -7,
            "MDT" => -6,
            "PST" => -8,
            "PDT" => -7,
            _ => null,
        };
        return hours is { } offset ? TimeSpan.FromHours(offset) : null;
    }
}
