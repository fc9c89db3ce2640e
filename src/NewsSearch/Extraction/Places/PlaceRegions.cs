using NewsSearch.Extraction.Datelines;
using NewsSearch.Extraction.Lexicons;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Places;

/// <summary>States and provinces in running text: alone, and after the comma of a city. Thread-safe.</summary>
internal static class PlaceRegions
{
    /// <summary>Shorter names of regions are abbreviations, which a running text writes after a city only.</summary>
    private const int ShortestName = 4;

    /// <summary>The country of a state that is written out; null for abbreviations and what is no state.</summary>
    public static string? CountryOf(ReadOnlySpan<char> name, ulong hash) =>
        name.Length < ShortestName || name.Contains('.') || KnownPlaces.Shared.IsAbbreviation(hash) ? null : DatelineLists.Shared.Regions.Find(hash);

    /// <summary>The region or country that follows a name after a comma: "Portland, Oregon", "Rome, Ga.", "Birmingham, England".</summary>
    public static PlaceRegion? After(string text, ReadOnlySpan<Word> words, int at)
    {
        if (at >= words.Length || !PlaceScanner.IsCapital(words[at]) || words[at].Start - words[at - 1].End != 2 || text[words[at - 1].End] != ',')
            return null;
        for (var to = Math.Min(words.Length, at + 2); to > at; to--)
        {
            if (to > at + 1 && !PlaceScanner.AreJoined(text, words, at, to))
                continue;
            // "Ohio State", "Washington Post" are no regions.
            if (to < words.Length && PlaceScanner.IsCapital(words[to]) && PlaceScanner.AreJoined(text, words, to - 1, to + 1))
                continue;
            var name = PlaceScanner.WithoutPossessive(text.AsSpan(words[at].Start, words[to - 1].End - words[at].Start));
            var hash = FoldedName.Hash(name);
            // "from Milan, New York and Tokyo" is a list of cities.
            if (DatelineLists.Shared.StandaloneCities.Contains(hash))
                return null;
            if (IsWritten(text, words[to - 1], name) && DatelineLists.Shared.Regions.Find(hash) is { } region)
                return IsListed(text, words, to) ? null : new PlaceRegion(region, IsState: true);
            if (Countries.Shared.Find(hash) is { Kind: CountryNameKind.Name or CountryNameKind.Historic } country)
                return new PlaceRegion(country.Code, IsState: false);
        }
        return null;
    }

    /// <summary>Two letters are a region only as the post writes them (GA) or with their dot (Ga.).</summary>
    private static bool IsWritten(string text, Word last, ReadOnlySpan<char> name) =>
        name.Length >= 3 || last.Shape == WordShape.AllCapitals || last.End < text.Length && text[last.End] == '.';

    /// <summary>"Lima, Ohio and Texas": what is joined by "and" is one of a row, and no region of what stands before it.</summary>
    private static bool IsListed(string text, ReadOnlySpan<Word> words, int at) =>
        at < words.Length && words[at].Start - words[at - 1].End == 1 && words[at].In(text) is "and" or "or";
}
