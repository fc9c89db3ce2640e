using System.Collections.Frozen;
using NewsSearch.Analysis;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Places;

/// <summary>Names, demonyms and capitals of the countries, historic ones among them. Loaded on first use; thread-safe.</summary>
internal sealed class Countries
{
    private static readonly Lazy<Countries> s_shared = new(() => new Countries());

    private readonly HashedNames<CountryName> _names;

    private readonly FrozenDictionary<string, string> _shown;
    private readonly HashedNames<int> _firstWords;

    private Countries()
    {
        var shownNames = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<ulong, CountryName>();
        var firstWords = new Dictionary<ulong, int>();
        foreach (var line in EmbeddedText.Lines("Extraction.Places.countries.txt"))
        {
            var columns = line.Split('\t');
            var shown = Names(columns[1])[0];
            shownNames.TryAdd(columns[0], shown);
            Add(names, firstWords, columns, 1, shown, CountryNameKind.Name);
            Add(names, firstWords, columns, 2, shown, CountryNameKind.Demonym);
            Add(names, firstWords, columns, 3, shown, CountryNameKind.Capital);
        }
        foreach (var line in EmbeddedText.Lines("Extraction.Places.historic-countries.txt"))
        {
            var columns = line.Split('\t');
            var shown = Names(columns[1])[0];
            Add(names, firstWords, columns, 1, shown, CountryNameKind.Historic);
            Add(names, firstWords, columns, 2, shown, CountryNameKind.Demonym);
        }
        _names = new HashedNames<CountryName>(names);
        _firstWords = new HashedNames<int>(firstWords);
        _shown = shownNames.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static Countries Shared => s_shared.Value;

    /// <summary>What <paramref name="name"/> says of a country; null if it names none.</summary>
    public CountryName? Find(ReadOnlySpan<char> name) => Find(FoldedName.Hash(name));

    /// <summary>What the name with this hash (<see cref="FoldedName.Hash"/>) says of a country.</summary>
    public CountryName? Find(ulong hash) => _names[hash];

    /// <summary>The name that people read for a code; the code itself if the list lacks it.</summary>
    public string NameOf(string code) => _shown.GetValueOrDefault(code, code);

    /// <summary>Words of the longest name that starts with this one; 0 if none does. The cheap question before the others.</summary>
    public int LongestFrom(ulong firstWord) => _firstWords[firstWord];

    private static void Add(Dictionary<ulong, CountryName> names, Dictionary<ulong, int> firstWords, string[] columns, int column, string shown, CountryNameKind kind)
    {
        foreach (var name in Names(columns.ElementAtOrDefault(column) ?? ""))
        {
            names.TryAdd(FoldedName.Hash(name), new CountryName(columns[0], kind == CountryNameKind.Capital ? name : shown, kind));
            var words = name.Split(' ');
            var first = FoldedName.Hash(words[0]);
            firstWords[first] = Math.Max(words.Length, firstWords.GetValueOrDefault(first));
        }
    }

    private static string[] Names(string list) => list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
