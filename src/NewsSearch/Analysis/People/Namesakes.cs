using System.Collections.Immutable;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Analysis.People;

/// <summary>
/// Tells the bearers of one family name apart. Names are placed from the fullest to the barest: one that says the same as a
/// name in place, in another spelling, goes there; else one that fits a single person goes to that one; one that fits several
/// goes to whom nine in ten of their stories are about, and else stays apart. The same spellings give the same persons in any
/// order. Quadratic in the spellings, which are bounded.
/// </summary>
internal sealed class Namesakes
{
    /// <summary>Spellings of one family name that are told apart; the rarest beyond it are left out.</summary>
    public const int Most = 1_000;

    /// <summary>The share of stories, of a hundred, from which a bare name goes to the commonest bearer.</summary>
    public const int FarCommonest = 90;

    private readonly List<Place> _places = [];
    private readonly AliasEdits _edits;

    private Namesakes(AliasEdits edits) => _edits = edits;

    /// <summary>The persons behind some spellings of one family name, the most frequent first.</summary>
    public static ImmutableArray<Person> Of(IEnumerable<SpeakerSpelling> spellings, AliasEdits edits)
    {
        var namesakes = new Namesakes(edits);
        foreach (var (spelling, name) in spellings
            .OrderByDescending(s => s.Stories).ThenBy(s => s.Name, StringComparer.Ordinal).Take(Most)
            .Select(s => (Spelling: s, Name: PersonName.Of(s.Name)))
            .OrderByDescending(s => s.Name.FullGiven).ThenByDescending(s => s.Name.Given.Length)
            .ThenByDescending(s => s.Spelling.Stories).ThenBy(s => s.Spelling.Name, StringComparer.Ordinal))
            namesakes.Put(spelling, name);
        return
        [
            .. namesakes._places
                .Select(p => new Person(
                    [.. p.Spellings.OrderByDescending(s => s.Stories).ThenBy(s => s.Name, StringComparer.Ordinal)], p.IsShared))
                .OrderByDescending(p => p.Stories).ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
    }

    private void Put(SpeakerSpelling spelling, PersonName name)
    {
        var folded = Keywords.Fold(spelling.Name);
        var fitting = _places.Where(p => p.Names.All(name.Fits) && !p.Folded.Exists(other => _edits.AreParted(folded, other))).ToList();
        var place = fitting.Find(p => p.Names.Exists(name.Says)) ?? (fitting.Count > 1 ? FarCommonestOf(fitting) : fitting.FirstOrDefault());
        if (place is null)
            _places.Add(place = new Place(IsShared: fitting.Count > 1));
        place.Spellings.Add(spelling);
        place.Names.Add(name);
        place.Folded.Add(folded);
    }

    private static Place? FarCommonestOf(List<Place> places)
    {
        var most = places.MaxBy(p => p.Stories)!;
        return most.Stories * 100L >= places.Sum(p => p.Stories) * FarCommonest && most.Stories > 0 ? most : null;
    }

    private sealed record Place(bool IsShared)
    {
        public List<SpeakerSpelling> Spellings { get; } = [];

        public List<PersonName> Names { get; } = [];

        public List<string> Folded { get; } = [];

        public long Stories => Spellings.Sum(s => (long)s.Stories);
    }
}
