using System.Collections.Frozen;
using NewsSearch.Analysis;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Places;

/// <summary>Names, demonyms and capitals of the countries, historic ones among them. Loaded on first use; thread-safe.</summary>
internal sealed class Countries
{
    private static readonly Lazy<Countries> s_shared = new(() => new Countries());

    private readonly FrozenDictionary<string, CountryName> _names;
    private readonly FrozenDictionary<string, CountryName>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private readonly FrozenDictionary<string, string> _shown;
    private readonly FrozenSet<string> _firstWords;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstLookup;

    private Countries()
    {
        var shownNames = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, CountryName>(StringComparer.Ordinal);
        foreach (var line in EmbeddedText.Lines("Extraction.Places.countries.txt"))
        {
            var columns = line.Split('\t');
            var shown = Names(columns[1])[0];
            shownNames.TryAdd(columns[0], shown);
            Add(names, columns, 1, shown, CountryNameKind.Name);
            Add(names, columns, 2, shown, CountryNameKind.Demonym);
            Add(names, columns, 3, shown, CountryNameKind.Capital);
        }
        foreach (var line in EmbeddedText.Lines("Extraction.Places.historic-countries.txt"))
        {
            var columns = line.Split('\t');
            var shown = Names(columns[1])[0];
            Add(names, columns, 1, shown, CountryNameKind.Historic);
            Add(names, columns, 2, shown, CountryNameKind.Demonym);
        }
        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        _shown = shownNames.ToFrozenDictionary(StringComparer.Ordinal);
        _firstWords = _names.Keys.Select(n => n.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
        _firstLookup = _firstWords.GetAlternateLookup<ReadOnlySpan<char>>();
        LongestInWords = _names.Keys.Max(n => 1 + n.AsSpan().Count(' '));
    }

    public static Countries Shared => s_shared.Value;

    /// <summary>Words in the longest name.</summary>
    public int LongestInWords { get; }

    /// <summary>What <paramref name="name"/> says of a country; null if it names none.</summary>
    public CountryName? Find(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[FoldedName.Longest];
        return FindFolded(folded[..FoldedName.Fold(name, folded)]);
    }

    /// <summary>As <see cref="Find"/>, of a name that is folded already.</summary>
    public CountryName? FindFolded(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var found) ? found : null;

    /// <summary>The name that people read for a code; the code itself if the list lacks it.</summary>
    public string NameOf(string code) => _shown.GetValueOrDefault(code, code);

    /// <summary>Whether any name starts with this folded word: the cheap question before the longer ones.</summary>
    public bool IsFirstWord(ReadOnlySpan<char> folded) => _firstLookup.Contains(folded);

    private static void Add(Dictionary<string, CountryName> names, string[] columns, int column, string shown, CountryNameKind kind)
    {
        foreach (var name in Names(columns.ElementAtOrDefault(column) ?? ""))
            names.TryAdd(FoldedName.Of(name), new CountryName(columns[0], kind == CountryNameKind.Capital ? name : shown, kind));
    }

    private static string[] Names(string list) => list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
