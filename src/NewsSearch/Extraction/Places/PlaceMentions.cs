using NewsSearch.Articles;
using NewsSearch.Extraction.Datelines;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Places;

/// <summary>Counts what is named, and chooses what the story is about. Used by one thread for one story.</summary>
/// <param name="words">Length of the story: the longer it is, the more often it names what it is not about.</param>
internal sealed class PlaceMentions(int words)
{
    /// <summary>A name or demonym.</summary>
    private const int MentionPoints = 2;

    /// <summary>A capital, which may stand for a government or a market as well.</summary>
    private const int CapitalPoints = 1;

    // Tuned on the countries that the editors of Reuters-21578 gave: precision .89, recall .92 with the dateline's country.
    private const int EnoughPoints = 4;
    private const int WordsPerPoint = 150;
    private const int MostPointsNeeded = 8;

    private readonly int _needed = Math.Min(MostPointsNeeded, EnoughPoints + words / WordsPerPoint);

    private readonly Dictionary<string, Entry> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _byCountry = new(StringComparer.Ordinal);
    private int _order;

    /// <summary>The one country whose namesake is as often in the news.</summary>
    private const string Georgia = "GE";

    public void AddCountry(CountryName name, bool inHeadline, bool isWhere, bool isScene, bool isDoubtful)
    {
        // The capital as a place of its own, where it says where something is; else it acts for its country.
        if (name.Kind == CountryNameKind.Capital && isWhere)
            Count(_byName, name.Shown, name.Code, inHeadline, isScene, isDoubtful: false, isCity: true, MentionPoints);
        var country = Count(_byCountry, name.Code, name.Code, inHeadline, isScene && name.Kind is CountryNameKind.Name or CountryNameKind.Historic, isDoubtful, isCity: false, name.Kind == CountryNameKind.Capital ? CapitalPoints : MentionPoints);
        country.Plain += name.Kind == CountryNameKind.Name ? 1 : 0;
        if (name.Kind is not CountryNameKind.Capital)
            country.Name(name.Shown);
        else
            country.Name(Countries.Shared.NameOf(name.Code));
    }

    public void AddCity(FoundPlace place, bool isScene) =>
        Count(_byName, place.Name, place.Country, inHeadline: false, isScene, isDoubtful: false, isCity: true, MentionPoints).IsWritten |= place.HasRegion;

    public void AddRegion(string name, bool inHeadline) =>
        Count(_byName, name, null, inHeadline, isScene: false, isDoubtful: false, isCity: false, MentionPoints);

    /// <summary>A city or a state that is named, whatever the story is about: listed, and no word on the story's country.</summary>
    public void AddPassing(FoundPlace place) =>
        Count(_byName, place.Name, place.Country, inHeadline: false, isScene: false, isDoubtful: false, isCity: true, points: 0).IsWritten |= place.HasRegion;

    /// <summary>The given places, then those of the text, most often named first, then cities and states named in passing.</summary>
    /// <param name="given">Those that came with the story.</param>
    /// <param name="filed">The dateline's country.</param>
    public IReadOnlyList<Place> Chosen(IEnumerable<Place> given, string? filed)
    {
        var chosen = given.ToList();
        if (_byCountry.TryGetValue(Georgia, out var georgia) && IsState(georgia, filed))
            _byCountry.Remove(Georgia);
        foreach (var entry in MostNamed())
            foreach (var name in entry.Names())
                if (!Has(chosen, name))
                    chosen.Add(new Place(name, entry.Country));
        foreach (var entry in _byName.Values)
            if (entry.IsCity && !IsChosen(entry) && !Has(chosen, entry.Key))
                chosen.Add(new Place(entry.Key, CountryInPassing(entry, chosen, filed)));
        return chosen;
    }

    /// <summary>What is named often enough, most often first.</summary>
    private List<Entry> MostNamed()
    {
        var entries = new List<Entry>();
        foreach (var entry in _byCountry.Values)
            if (IsChosen(entry))
                entries.Add(entry);
        foreach (var entry in _byName.Values)
            if (IsChosen(entry))
                entries.Add(entry);
        entries.Sort(static (a, b) => a.Mentions != b.Mentions ? b.Mentions.CompareTo(a.Mentions) : a.Order.CompareTo(b.Order));
        return entries;
    }

    private static bool Has(List<Place> places, string name)
    {
        foreach (var place in places)
            if (place.Name == name)
                return true;
        return false;
    }

    /// <summary>
    /// The country of a city named in passing. London, New York and the like stand for their markets so often that one
    /// mention says nothing on the story's countries: with them, F1 of countries on Reuters-21578 falls under what it must reach.
    /// </summary>
    private static string? CountryInPassing(Entry entry, List<Place> chosen, string? filed) =>
        entry.Mentions >= 2 || entry.IsWritten || !IsKnownToAll(entry.Key) || entry.Country == filed || chosen.Exists(p => p.Country == entry.Country)
            ? entry.Country : null;

    private static bool IsKnownToAll(string name) =>
        FoldedName.Hash(name) is var hash && (DatelineLists.Shared.StandaloneCities.Contains(hash) || DatelineLists.Shared.Regions.Contains(hash));

    /// <summary>The state and not the country: nothing else speaks of the country, and what surrounds it is American.</summary>
    private bool IsState(Entry georgia, string? filed)
    {
        if (georgia.Mentions > georgia.Plain || !(filed == "US" || _byName.Values.Any(e => e.Country == "US")))
            return false;
        if (georgia.Mentions > georgia.Doubtful)
            AddPassing(new FoundPlace(Countries.Shared.NameOf(Georgia), "US", IsState: true, HasRegion: filed == "US"));
        return true;
    }

    private bool IsChosen(Entry entry) => entry.Mentions > entry.Doubtful && (entry.InHeadline || entry.IsScene || entry.Points >= _needed);

    private Entry Count(Dictionary<string, Entry> entries, string key, string? country, bool inHeadline, bool isScene, bool isDoubtful, bool isCity, int points)
    {
        if (!entries.TryGetValue(key, out var entry))
            entries[key] = entry = new Entry(_order++, key, country, isCity);
        entry.Mentions++;
        entry.Points += points;
        entry.Doubtful += isDoubtful ? 1 : 0;
        entry.InHeadline |= inHeadline;
        entry.IsScene |= isScene;
        return entry;
    }

    private sealed class Entry(int order, string key, string? country, bool isCity)
    {
        private readonly List<string> _names = [];

        public string Key { get; } = key;

        public int Order { get; } = order;

        public string? Country { get; } = country;

        public bool IsCity { get; } = isCity;

        public int Mentions { get; set; }

        public int Points { get; set; }

        public int Doubtful { get; set; }

        /// <summary>By its name, not by its people or its capital.</summary>
        public int Plain { get; set; }

        public bool InHeadline { get; set; }

        /// <summary>Its region stands beside it.</summary>
        public bool IsWritten { get; set; }

        public bool IsScene { get; set; }

        public void Name(string name)
        {
            if (!_names.Contains(name))
                _names.Add(name);
        }

        /// <summary>"Russia" and "Soviet Union" are two names of one code.</summary>
        public List<string> Names() => _names.Count > 0 ? _names : [Key];
    }
}
