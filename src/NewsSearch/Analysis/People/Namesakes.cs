using System.Collections.Immutable;

namespace NewsSearch.Analysis.People;

/// <summary>
/// Tells the bearers of one family name apart. Names are placed from the fullest to the barest: one that says the same as a
/// name in place, in another spelling, goes there; else one that fits a single person goes to that one; one that fits several
/// goes to whom nine in ten of their stories are about, and else stays apart. The same spellings give the same persons in any
/// order. Quadratic in the spellings, which are bounded.
/// </summary>
internal static class Namesakes
{
    /// <summary>Spellings of one family name that are told apart; the rarest beyond it are left out.</summary>
    public const int Most = 1_000;

    /// <summary>The share of stories, of a hundred, from which a bare name goes to the commonest bearer.</summary>
    public const int FarCommonest = 90;

    /// <summary>The persons behind some spellings of one family name, the most frequent first.</summary>
    public static ImmutableArray<Person> Of(IEnumerable<SpeakerSpelling> spellings, AliasEdits edits)
    {
        var places = new List<Place>();
        foreach (var (spelling, name) in spellings
            .OrderByDescending(s => s.Stories).ThenBy(s => s.Name, StringComparer.Ordinal).Take(Most)
            .Select(s => (Spelling: s, Name: PersonName.Of(s.Name)))
            .OrderByDescending(s => s.Name.FullGiven).ThenByDescending(s => s.Name.Given.Length)
            .ThenByDescending(s => s.Spelling.Stories).ThenBy(s => s.Spelling.Name, StringComparer.Ordinal))
        {
            var (place, isShared) = Choose(places, p => p.Names, p => p.Stories, name, edits);
            if (place is null)
                places.Add(place = new Place(isShared));
            place.Spellings.Add(spelling);
            place.Names.Add(name);
        }
        return
        [
            .. places
                .Select(p => new Person(
                    [.. p.Spellings.OrderByDescending(s => s.Stories).ThenBy(s => s.Name, StringComparer.Ordinal)], p.IsShared))
                .OrderByDescending(p => p.Stories).ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whom of some persons a name means; null of nobody, or of several.</summary>
    public static Person? Whom(IReadOnlyList<Person> persons, PersonName name, AliasEdits edits) =>
        Choose(persons, p => p.Names, p => p.Stories, name, edits).Chosen;

    private static (T? Chosen, bool IsShared) Choose<T>(
        IEnumerable<T> places, Func<T, IReadOnlyList<PersonName>> names, Func<T, long> stories, PersonName name, AliasEdits edits)
        where T : class
    {
        var fitting = places.Where(p => names(p).All(n => name.Fits(n) && !edits.AreParted(name.Folded, n.Folded))).ToList();
        if (fitting.Count <= 1)
            return (fitting.FirstOrDefault(), false);
        if (fitting.Find(p => names(p).Any(name.Says)) is { } same)
            return (same, false);
        var most = fitting.MaxBy(stories)!;
        var isFarCommonest = stories(most) > 0 && stories(most) * 100 >= fitting.Sum(stories) * FarCommonest;
        return isFarCommonest ? (most, false) : (null, true);
    }

    private sealed record Place(bool IsShared)
    {
        public List<SpeakerSpelling> Spellings { get; } = [];

        public List<PersonName> Names { get; } = [];

        public long Stories => Spellings.Sum(s => (long)s.Stories);
    }
}
