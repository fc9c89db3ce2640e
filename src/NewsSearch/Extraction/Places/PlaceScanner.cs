using NewsSearch.Extraction.Datelines;
using NewsSearch.Extraction.Lexicons;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Places;

/// <summary>Walks over the words of a text and finds the names of places. Linear; thread-safe.</summary>
internal static class PlaceScanner
{
    private const int LongestCity = 4;
    private const int LongestRun = 8;

    private static readonly Lazy<NameTable> s_features = new(() => NameTable.Load("Extraction.Places.features.txt"));
    private static readonly Lazy<NameTable> s_locatives = new(() => NameTable.Load("Extraction.Places.locatives.txt"));
    private static readonly Lazy<NameTable> s_events = new(() => NameTable.Load("Extraction.Places.events.txt"));
    private static readonly Lazy<NameTable> s_currencies = new(() => NameTable.Load("Extraction.Places.currencies.txt"));
    private static readonly Lazy<NameTable> s_doubtful = new(() => NameTable.Load("Extraction.Places.doubtful-countries.txt"));

    public static void Scan(string text, ReadOnlySpan<Word> words, PlaceMentions into, bool inHeadline)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Shape is not (WordShape.Capitalised or WordShape.AllCapitals))
                continue;
            var country = FindCountry(text, words, i, out var end);
            if (country is not null)
            {
                var isWhere = IsWhere(text, words, i);
                if (!IsMoney(text, words, end))
                    into.AddCountry(country, inHeadline, isWhere, IsScene(text, words, i), IsDoubtful(text, words, i, end, isWhere));
                i = end - 1;
            }
            else if (FindRegion(text, words, i, out end) is { } region)
            {
                into.AddRegion(region, inHeadline);
                i = end - 1;
            }
            else if (!inHeadline && IsWhere(text, words, i) && FindCity(text, words, i, out end) is { } city)
            {
                into.AddCity(city.Name, city.Country, IsScene(text, words, i));
                i = end - 1;
            }
        }
    }

    /// <summary>The longest name of a country that starts at a word; parts of hyphenated words count ("U.S.-based").</summary>
    private static CountryName? FindCountry(string text, ReadOnlySpan<Word> words, int at, out int end)
    {
        end = at + 1;
        var first = WithoutPossessive(words[at].In(text));
        var hyphen = first.IndexOf('-');
        var hash = FoldedName.Hash(hyphen > 0 ? first[..hyphen] : first);
        var longest = Countries.Shared.LongestFrom(hash);
        // "Us" at the start of a sentence is no country; "US" is.
        if (longest == 0 || first.Length == 2 && words[at].Shape != WordShape.AllCapitals)
            return null;
        if (hyphen < 0)
            for (var to = Math.Min(words.Length, at + longest); to > at + 1; to--)
                if (AreJoined(text, words, at, to) && Countries.Shared.Find(WithoutPossessive(text.AsSpan(words[at].Start, words[to - 1].End - words[at].Start))) is { } longer)
                {
                    end = to;
                    return longer;
                }
        return Countries.Shared.Find(hash);
    }

    /// <summary>"Kuril Islands", "Lake Baikal", "Gulf of Aden": capitalised words with a word for a piece of the earth.</summary>
    private static string? FindRegion(string text, ReadOnlySpan<Word> words, int at, out int end)
    {
        end = at + 1;
        if (words[at].Shape != WordShape.Capitalised)
            return null;
        while (end < words.Length && end - at < LongestRun && words[end].Shape == WordShape.Capitalised && AreJoined(text, words, end - 1, end + 1)
            && !s_features.Value.Contains(WithoutPossessive(words[end - 1].In(text))))
            end++;
        var last = WithoutPossessive(words[end - 1].In(text));
        if (end - at < 2 || !s_features.Value.Contains(last))
            return null;
        return new string(WithoutPossessive(text.AsSpan(words[at].Start, words[end - 1].End - words[at].Start)));
    }

    /// <summary>The longest city that fills a run of capitalised words, with the region or country after its comma.</summary>
    private static (string Name, string? Country)? FindCity(string text, ReadOnlySpan<Word> words, int at, out int end)
    {
        end = at + 1;
        while (end < words.Length && end - at <= LongestCity && IsCapital(words[end]) && AreJoined(text, words, end - 1, end + 1))
            end++;
        if (end - at > LongestCity)
            return null;
        var name = WithoutPossessive(text.AsSpan(words[at].Start, words[end - 1].End - words[at].Start));
        var region = RegionAfterComma(text, words, end);
        if (DatelineLists.Shared.StandaloneCities.Find(name) is { } standalone)
            return (new string(name), region ?? standalone);
        if (name.Length < 3 || DatelineLists.Shared.NeverPlaces.Contains(name) || !Gazetteer.Shared.TryFind(name, out var place) || !(place.IsOwnName && place.Size >= 2 || region is not null))
            return null;
        return (new string(name), region ?? (place.IsCertain ? place.Country : null));
    }

    /// <summary>The country of "Portland, Oregon" and "Birmingham, England".</summary>
    private static string? RegionAfterComma(string text, ReadOnlySpan<Word> words, int at)
    {
        if (at >= words.Length || !IsCapital(words[at]) || words[at].Start - words[at - 1].End != 2 || text[words[at - 1].End] != ',')
            return null;
        for (var to = Math.Min(words.Length, at + 2); to > at; to--)
        {
            if (to > at + 1 && !AreJoined(text, words, at, to))
                continue;
            var name = WithoutPossessive(text.AsSpan(words[at].Start, words[to - 1].End - words[at].Start));
            if (name.Length >= 3 && DatelineLists.Shared.Regions.Find(name) is { } region)
                return region;
            if (Countries.Shared.Find(name) is { Kind: CountryNameKind.Name or CountryNameKind.Historic } country)
                return country.Code;
        }
        return null;
    }

    /// <summary>Whether a preposition of place stands before, "the" between them or not.</summary>
    private static bool IsWhere(string text, ReadOnlySpan<Word> words, int at)
    {
        var before = at - 1;
        if (before >= 0 && words[before].In(text) is "the")
            before--;
        return before >= 0 && words[before].Sentence == words[at].Sentence && words[before].Shape == WordShape.Lower
            && words[before].Start < words[at].Start && words[at].Start - words[before].End <= 5
            && s_locatives.Value.Contains(words[before].In(text));
    }

    /// <summary>Whether something takes place there: "summit in", "talks held in".</summary>
    private static bool IsScene(string text, ReadOnlySpan<Word> words, int at)
    {
        var before = at - 1;
        if (before >= 0 && words[before].In(text) is "the")
            before--;
        return before >= 1 && words[before].In(text) is "in" or "at" && words[before - 1].Sentence == words[at].Sentence
            && s_events.Value.Contains(words[before - 1].In(text));
    }

    private static bool IsMoney(string text, ReadOnlySpan<Word> words, int end) =>
        end < words.Length && words[end].Shape == WordShape.Lower && s_currencies.Value.Contains(words[end].In(text));

    private static bool IsDoubtful(string text, ReadOnlySpan<Word> words, int at, int end, bool isWhere)
    {
        if (end != at + 1 || !s_doubtful.Value.Contains(WithoutPossessive(words[at].In(text))))
            return false;
        // "Michael Jordan", "Georgia Power".
        return !isWhere || end < words.Length && IsCapital(words[end]) && AreJoined(text, words, at, end + 1);
    }

    private static bool IsCapital(Word word) => word.Shape is WordShape.Capitalised or WordShape.AllCapitals;

    /// <summary>Whether nothing but one blank stands between the words from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    private static bool AreJoined(string text, ReadOnlySpan<Word> words, int from, int to)
    {
        for (var i = from; i + 1 < to; i++)
            if (words[i + 1].Start - words[i].End != 1 || !char.IsWhiteSpace(text[words[i].End]) || words[i].Sentence != words[i + 1].Sentence)
                return false;
        return true;
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^2] is '\'' or '’' && word[^1] is 's' or 'S' ? word[..^2] : word;
}
