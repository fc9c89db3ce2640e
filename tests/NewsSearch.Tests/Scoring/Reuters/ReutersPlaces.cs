namespace NewsSearch.Tests.Scoring.Reuters;

/// <summary>The countries of the editors' PLACES, by <c>places.tsv</c>.</summary>
internal static class ReutersPlaces
{
    private static readonly Dictionary<string, string> s_countries = Load();

    /// <summary>ISO 3166-1 codes, each once; the few rare places that the table lacks count for nothing.</summary>
    public static HashSet<string> CountriesOf(ReutersRecord record) =>
        [.. record.Places.Select(place => s_countries.GetValueOrDefault(place)).OfType<string>()];

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(ReutersPlaces).Assembly.GetManifestResourceStream("NewsSearch.Tests.Scoring.Reuters.places.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
    }
}
