using NewsSearch.Analysis;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Places;

/// <summary>The first words of cities and states that need no announcement, so that other words cost one look-up. Thread-safe.</summary>
internal sealed class KnownPlaces
{
    private static readonly Lazy<KnownPlaces> s_shared = new(() => new KnownPlaces());

    private readonly HashedNames<bool> _firstWords;
    private readonly HashedNames<bool> _abbreviations;

    private KnownPlaces()
    {
        var names = Names("Extraction.Datelines.standalone-cities.txt").Concat(Names("Extraction.Datelines.regions.txt"));
        _firstWords = SetOf(names.Select(name => name.Split(' ')[0]));
        _abbreviations = SetOf(Names("Extraction.Places.region-abbreviations.txt"));
    }

    public static KnownPlaces Shared => s_shared.Value;

    /// <summary>Whether the word with this hash (<see cref="FoldedName.Hash"/>) may start such a name.</summary>
    public bool MayStart(ulong firstWord) => _firstWords[firstWord];

    /// <summary>Whether a region's short name is a word or a surname when it stands alone: Mass, Miss, Wash.</summary>
    public bool IsAbbreviation(ulong name) => _abbreviations[name];

    private static HashedNames<bool> SetOf(IEnumerable<string> names) =>
        new(names.Select(name => FoldedName.Hash(name)).Distinct().ToDictionary(hash => hash, _ => true));

    private static IEnumerable<string> Names(string list) =>
        EmbeddedText.Lines(list).SelectMany(line => line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
