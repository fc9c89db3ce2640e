using Lucene.Net.Index;
using NewsSearch.Analysis.People;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.People;
using NewsSearch.Presentation;

namespace NewsSearch.Engine.Aliases;

/// <summary>Shows the aliases of a state of the index. Goes through the dictionary of speakers one family at a time.</summary>
internal sealed class AliasListing(IndexReader reader, SpeakerAliases aliases, SearchBudget budget)
{
    /// <summary>The persons that a name may mean.</summary>
    public AliasPage Of(string name, int top) => Page([.. aliases.Meant(reader, name, budget)], top);

    /// <summary>Whoever has several names, those with the most stories first.</summary>
    public AliasPage All(int top, CancellationToken cancellationToken)
    {
        var total = 0;
        // The least of those kept stands in front.
        var kept = new PriorityQueue<Person, Person>(Comparer<Person>.Create((a, b) => -Compare(a, b)));
        foreach (var block in SpeakerDictionary.Blocks(reader))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var person in Of(block))
            {
                total++;
                kept.Enqueue(person, person);
                if (kept.Count > top)
                    kept.Dequeue();
            }
        }
        return Page([.. kept.UnorderedItems.Select(i => i.Element).Order(Comparer<Person>.Create(Compare))], top, total);
    }

    /// <summary>Persons of several names whose first key this is: a person may stand under several.</summary>
    private IEnumerable<Person> Of(string block)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var family in SpeakerDictionary.OfBlock(reader, block, budget).Select(s => PersonName.Of(s.Name)).DistinctBy(n => n.FamilyKey))
            foreach (var person in aliases.FamilyOf(reader, family, budget).Select(p => aliases.WithJoined(reader, p, budget)))
                if (person.Spellings.Length > 1 && person.Spellings.Min(s => NameBlock.Of(s.Name)) == block && told.Add(person.Name))
                    yield return person;
    }

    private static int Compare(Person one, Person other) => one.Stories != other.Stories
        ? other.Stories.CompareTo(one.Stories)
        : string.CompareOrdinal(one.Name, other.Name);

    private AliasPage Page(IReadOnlyList<Person> persons, int top, int? total = null) => new(
        total ?? persons.Count,
        [.. persons.Take(top).Select(p => new NamedPerson(p.Name, p.Stories, p.IsShared, [.. p.Spellings.Select(s => new NameSpelling(s.Name, s.Stories))]))],
        [.. aliases.Edits.All.Select(e => new NameDecision(e.IsJoin, e.Name, e.Other))],
        aliases.Problems);
}
