using System.Collections.Frozen;
using NewsSearch.Analysis;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Places;

/// <summary>The first words of cities and states that need no announcement, so that other words cost one look-up. Thread-safe.</summary>
internal sealed class KnownPlaces
{
    private static readonly Lazy<KnownPlaces> s_shared = new(() => new KnownPlaces());

    private readonly FrozenSet<ulong> _firstWords;
    private readonly FrozenSet<ulong> _abbreviations;

    private KnownPlaces()
    {
        var firstWords = new HashSet<ulong>();
        foreach (var name in Names("Extraction.Datelines.standalone-cities.txt").Concat(Names("Extraction.Datelines.regions.txt")))
            firstWords.Add(FoldedName.Hash(name.Split(' ')[0]));
        _firstWords = firstWords.ToFrozenSet();
        _abbreviations = Names("Extraction.Places.region-abbreviations.txt").Select(name => FoldedName.Hash(name)).ToFrozenSet();
    }

    public static KnownPlaces Shared => s_shared.Value;

    /// <summary>Whether the word with this hash (<see cref="FoldedName.Hash"/>) may start such a name.</summary>
    public bool MayStart(ulong firstWord) => _firstWords.Contains(firstWord);

    /// <summary>Whether a region's short name is a word or a surname when it stands alone: Mass, Miss, Wash.</summary>
    public bool IsAbbreviation(ulong name) => _abbreviations.Contains(name);

    private static IEnumerable<string> Names(string list) =>
        EmbeddedText.Lines(list).SelectMany(line => line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
