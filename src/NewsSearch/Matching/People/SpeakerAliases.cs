using System.Collections.Immutable;
using Lucene.Net.Index;
using NewsSearch.Analysis.People;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Matching.People;

/// <summary>
/// Which names are one person's, in one state of an index: seen in its dictionary of speakers, unless somebody has decided
/// otherwise. A family name is looked up when it is first asked for, and kept, so that opening an index costs nothing and
/// asking costs what the bearers of one name cost; never are all names held. Thread-safe.
/// </summary>
internal sealed class SpeakerAliases(AliasEdits edits, ImmutableArray<string> problems)
{
    /// <summary>Family names, and canonical names, that are kept; then all are let go.</summary>
    private const int MostKept = 4_096;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ImmutableArray<Person>> _families = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal);

    /// <summary>What was decided.</summary>
    public AliasEdits Edits => edits;

    /// <summary>What of it could not be read.</summary>
    public ImmutableArray<string> Problems => problems;

    /// <summary>
    /// The persons that a name may mean. A family name alone is every bearer's; a fuller name is whoever it fits alone or far
    /// more often than others. Empty where nobody is called so.
    /// </summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public ImmutableArray<Person> Meant(IndexReader reader, string name, SearchBudget budget)
    {
        var taken = PersonName.Of(name);
        var family = FamilyOf(reader, taken, budget);
        IEnumerable<Person> meant = taken.Given.IsEmpty ? family : Namesakes.Whom(family, taken, edits) is { } one ? [one] : [];
        var persons = meant.ToList();
        // Also a name that no story has may have been joined to one.
        if (persons.Count == 0 && edits.JoinedWith(taken.Folded).Any())
            persons.Add(new Person([new SpeakerSpelling(name, 0)], false));
        var whole = new List<Person>();
        foreach (var person in persons)
            if (!whole.Exists(w => w.Spellings.Contains(person.Spellings[0])))
                whole.Add(WithJoined(reader, person, budget));
        return [.. whole];
    }

    /// <summary>The name that a speaker is counted under; a name that is in no story, as it is.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public string CanonicalOf(IndexReader reader, string name, SearchBudget budget)
    {
        lock (_gate)
            if (_canonical.TryGetValue(name, out var known))
                return known;
        var person = FamilyOf(reader, PersonName.Of(name), budget).FirstOrDefault(p => p.Spellings.Any(s => s.Name == name));
        return Keep(_canonical, name, person is null ? name : WithJoined(reader, person, budget).Name);
    }

    /// <summary>A person with everybody that somebody has joined to it, and so on.</summary>
    public Person WithJoined(IndexReader reader, Person person, SearchBudget budget)
    {
        if (edits.All.IsEmpty)
            return person;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<PersonName>(person.Names);
        while (waiting.TryDequeue(out var name))
        {
            if (!seen.Add(name.Folded))
                continue;
            foreach (var other in edits.JoinedWith(name.Folded))
            {
                var taken = PersonName.Of(other);
                var joined = FamilyOf(reader, taken, budget).FirstOrDefault(p => p.Names.Any(n => n.Folded == taken.Folded));
                if (joined is null || joined.Spellings.All(person.Spellings.Contains))
                    continue;
                person = person.With(joined);
                foreach (var spelling in joined.Names)
                    waiting.Enqueue(spelling);
            }
        }
        return person;
    }

    /// <summary>The bearers of a name's family name, whoever was joined left aside.</summary>
    public ImmutableArray<Person> FamilyOf(IndexReader reader, PersonName name, SearchBudget budget)
    {
        lock (_gate)
            if (_families.TryGetValue(name.FamilyKey, out var known))
                return known;
        var spellings = SpeakerDictionary.OfFamily(reader, name, budget);
        return Keep(_families, name.FamilyKey, Namesakes.Of(spellings, edits));
    }

    private T Keep<T>(Dictionary<string, T> kept, string key, T value)
    {
        lock (_gate)
        {
            if (kept.Count >= MostKept)
                kept.Clear();
            return kept[key] = value;
        }
    }
}
