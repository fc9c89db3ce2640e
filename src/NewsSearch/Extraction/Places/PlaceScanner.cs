using NewsSearch.Extraction.Datelines;
using NewsSearch.Extraction.Lexicons;
using NewsSearch.Extraction.People;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Places;

/// <summary>Walks over the words of a text and finds the names of places. Linear; thread-safe.</summary>
internal static class PlaceScanner
{
    private const int LongestCity = 4;
    private const int LongestRun = 8;

    /// <summary>From 480,000 people on a place is meant by its other names too (Aleppo).</summary>
    private const int LargeSize = 5;

    private static readonly Lazy<NameTable> s_features = new(() => NameTable.Load("Extraction.Places.features.txt"));
    private static readonly Lazy<NameTable> s_locatives = new(() => NameTable.Load("Extraction.Places.locatives.txt"));
    private static readonly Lazy<NameTable> s_events = new(() => NameTable.Load("Extraction.Places.events.txt"));
    private static readonly Lazy<NameTable> s_currencies = new(() => NameTable.Load("Extraction.Places.currencies.txt"));
    private static readonly Lazy<NameTable> s_doubtful = new(() => NameTable.Load("Extraction.Places.doubtful-countries.txt"));

    public static void Scan(string text, ReadOnlySpan<Word> words, StoryNames names, PlaceMentions into, bool inHeadline)
    {
        // One past the last place that a preposition announced: "in London, New York and Tokyo".
        var listed = -1;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Shape is not (WordShape.Capitalised or WordShape.AllCapitals))
                continue;
            var first = FirstHash(text, words[i], out var isHyphenated);
            var country = FindCountry(text, words, i, first, isHyphenated, out var end);
            if (country is { Kind: CountryNameKind.Capital } && PlaceRegions.After(text, words, end) is { IsState: true } elsewhere && elsewhere.Country != country.Code)
            {
                // "Paris, Texas", "London, Ontario": a namesake, and nothing said of the famous one.
                into.AddPassing(new FoundPlace(country.Shown, elsewhere.Country, IsState: false, HasRegion: true));
                listed = end + 1;
                i = end - 1;
            }
            else if (country is not null)
            {
                var isWhere = IsWhere(text, words, i);
                if (isWhere)
                    listed = end;
                else if (country.Kind == CountryNameKind.Capital && GoesOn(text, words, listed, i) && !IsSomebody(names, i, end))
                    into.AddPassing(new FoundPlace(country.Shown, country.Code, IsState: false));
                if (!IsMoney(text, words, end))
                    into.AddCountry(country, inHeadline, isWhere, IsScene(text, words, i), IsDoubtful(text, words, i, end, isWhere));
                i = end - 1;
            }
            else if (FindRegion(text, words, i, out end) is { } region)
            {
                into.AddRegion(region, inHeadline);
                i = end - 1;
            }
            else if (i < listed)
            {
                // The region of the city before it.
                continue;
            }
            else if (IsWhere(text, words, i) is var isAnnounced && (isAnnounced || GoesOn(text, words, listed, i)))
            {
                if (FindCity(text, words, i, names, out end) is not { } city)
                    continue;
                listed = city.HasRegion ? end + 1 : end;
                if (inHeadline || !isAnnounced || city.IsPassing)
                    into.AddPassing(city);
                else
                    into.AddCity(city, IsScene(text, words, i));
                i = end - 1;
            }
            else if (FindUnannounced(text, words, i, first, names, out end) is { } other)
            {
                into.AddPassing(other);
                listed = other.HasRegion ? end + 1 : listed;
                i = end - 1;
            }
        }
    }

    /// <summary>The longest name of a country that starts at a word; parts of hyphenated words count ("U.S.-based").</summary>
    private static CountryName? FindCountry(string text, ReadOnlySpan<Word> words, int at, ulong hash, bool isHyphenated, out int end)
    {
        end = at + 1;
        var longest = Countries.Shared.LongestFrom(hash);
        // "Us" at the start of a sentence is no country; "US" is.
        if (longest == 0 || WithoutPossessive(words[at].In(text)).Length == 2 && words[at].Shape != WordShape.AllCapitals)
            return null;
        if (!isHyphenated)
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

    /// <summary>The hash of a word, or of its part before a hyphen: one for all tables that are asked about it.</summary>
    private static ulong FirstHash(string text, Word word, out bool isHyphenated)
    {
        var first = WithoutPossessive(word.In(text));
        var hyphen = first.IndexOf('-');
        isHyphenated = hyphen >= 0;
        return FoldedName.Hash(hyphen > 0 ? first[..hyphen] : first);
    }

    /// <summary>The city or state that fills a run of capitalised words, with the region or country after its comma.</summary>
    private static FoundPlace? FindCity(string text, ReadOnlySpan<Word> words, int at, StoryNames names, out int end)
    {
        end = EndOfRun(text, words, at);
        if (end - at > LongestCity)
            return null;
        var name = WithoutPossessive(text.AsSpan(words[at].Start, words[end - 1].End - words[at].Start));
        var hash = FoldedName.Hash(name);
        var region = PlaceRegions.After(text, words, end)?.Country;
        if (DatelineLists.Shared.StandaloneCities.Find(hash) is { } standalone)
            return new FoundPlace(new string(name), region ?? standalone, IsState: false, HasRegion: region is not null);
        if (name.Length < 3 || IsSomebody(names, at, end))
            return null;
        if (PlaceRegions.CountryOf(name, hash) is { } state)
            return new FoundPlace(new string(name), state, IsState: true, IsPassing: true);
        if (DatelineLists.Shared.NeverPlaces.Contains(hash) || !Gazetteer.Shared.TryFind(hash, out var place)
            || !(place.IsOwnName && place.Size >= 2 || place.IsCertain && place.Size >= LargeSize || region is not null))
            return null;
        return new FoundPlace(new string(name), region ?? (place.IsCertain ? place.Country : null), IsState: false, region is not null, IsPassing: !place.IsOwnName && region is null);
    }

    /// <summary>What is a place without a preposition: one that everybody knows, or that names its region ("Cambridge, Mass.").</summary>
    private static FoundPlace? FindUnannounced(string text, ReadOnlySpan<Word> words, int at, ulong first, StoryNames names, out int end)
    {
        end = at + 1;
        if (at > 0 && IsCapital(words[at - 1]) && AreJoined(text, words, at - 1, at + 1))
            return null;
        var mayBeKnown = KnownPlaces.Shared.MayStart(first);
        if (!mayBeKnown && !IsCommaNear(text, words[at].End))
            return null;
        end = EndOfRun(text, words, at);
        if (end - at > LongestCity || IsSomebody(names, at, end) || end < words.Length && words[end].Is(WordTraits.ReportingVerb))
            return null;
        var name = WithoutPossessive(text.AsSpan(words[at].Start, words[end - 1].End - words[at].Start));
        var hash = FoldedName.Hash(name);
        var region = PlaceRegions.After(text, words, end);
        if (mayBeKnown && DatelineLists.Shared.StandaloneCities.Find(hash) is { } standalone)
            return new FoundPlace(new string(name), region?.Country ?? standalone, IsState: false, region is not null, IsPassing: true);
        if (mayBeKnown && PlaceRegions.CountryOf(name, hash) is { } state)
            return new FoundPlace(new string(name), state, IsState: true, IsPassing: true);
        return region is { } certain && name.Length >= 3 && !DatelineLists.Shared.NeverPlaces.Contains(hash) && Gazetteer.Shared.TryFind(hash, out _)
            ? new FoundPlace(new string(name), certain.Country, IsState: false, HasRegion: true, IsPassing: true)
            : null;
    }

    private static int EndOfRun(string text, ReadOnlySpan<Word> words, int at)
    {
        var end = at + 1;
        while (end < words.Length && end - at <= LongestCity && IsCapital(words[end]) && AreJoined(text, words, end - 1, end + 1))
            end++;
        return end;
    }

    /// <summary>A comma after this word or the one after it: the cheap question before a run is looked at.</summary>
    private static bool IsCommaNear(string text, int end)
    {
        const int Near = 12;
        return text.AsSpan(end, Math.Min(Near, text.Length - end)).Contains(',');
    }

    /// <summary>Whether the words belong to a person or an organisation: "Jordan Smith", "Bank of England", "to Jackson".</summary>
    private static bool IsSomebody(StoryNames names, int at, int end)
    {
        for (var i = at; i < end; i++)
            if (names.At(i) is { } name && (name.Named.Kind is NameKind.Person || name.Kind is NameKind.Person
                || name.Named.Kind is NameKind.Organisation && (name.First < at || name.Last >= end)))
                return true;
        return false;
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

    /// <summary>Whether a comma or "and" stands between the end of an announced place and this word.</summary>
    private static bool GoesOn(string text, ReadOnlySpan<Word> words, int listed, int at)
    {
        if (listed < 1 || at - listed is < 0 or > 1 || words[listed - 1].Sentence != words[at].Sentence)
            return false;
        return at == listed
            ? words[at].Start - words[at - 1].End == 2 && text[words[at - 1].End] == ','
            : words[listed].In(text) is "and" or "or" && words[at].Start - words[listed - 1].End <= 6;
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

    internal static bool IsCapital(Word word) => word.Shape is WordShape.Capitalised or WordShape.AllCapitals;

    /// <summary>Whether nothing but one blank stands between the words from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    internal static bool AreJoined(string text, ReadOnlySpan<Word> words, int from, int to)
    {
        for (var i = from; i + 1 < to; i++)
            if (words[i + 1].Start - words[i].End != 1 || !char.IsWhiteSpace(text[words[i].End]) || words[i].Sentence != words[i + 1].Sentence)
                return false;
        return true;
    }

    internal static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^2] is '\'' or '’' && word[^1] is 's' or 'S' ? word[..^2] : word;
}
