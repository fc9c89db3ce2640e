using System.Runtime.InteropServices;
using Lucene.Net.Index;
using NewsSearch.Analysis.People;
using NewsSearch.Engine.Columns;
using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;

namespace NewsSearch.Engine.Facets;

/// <summary>
/// The most frequent speakers, all names of a person taken together. Who is one person is asked family by family, those with the
/// most stories first, and only until no family left can hold anybody as frequent: the names of a family that its bearers share
/// count together at least what any of them does. Exact.
/// </summary>
internal sealed class SpeakerFacets(IReadOnlyList<(AtomicReader Reader, SegmentCounts Counts)> segments, AliasEdits edits, Func<string, string> personOf, SearchBudget budget)
{
    /// <summary>Families that are looked at together, so that names are gone through a few times only.</summary>
    private const int AtLeastTogether = 32;

    /// <summary>Families that are put in order at first; there may be very many.</summary>
    private const int MostSorted = 256;

    private readonly Dictionary<int, int> _joined = JoinedFamilies(edits);

    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public IReadOnlyList<FacetValue> Top(int count)
    {
        var all = Families();
        var families = FirstOf(all, MostSorted);
        var persons = new List<KeyValuePair<string, StoryCount>>();
        for (var at = 0; at < all.Count;)
        {
            // Mostly a few tell who is most frequent.
            if (at >= families.Count)
                families = FirstOf(all, all.Count);
            var least = persons.Count < count ? 0 : persons.Select(p => p.Value.Stories).OrderDescending().ElementAt(count - 1);
            if (families[at].Value < least)
                break;
            var together = Math.Max(AtLeastTogether, at);
            var some = families.Skip(at).Take(together).Select(f => f.Key).ToHashSet();
            persons.AddRange(Persons(some));
            at += some.Count;
        }
        return ValueFacets.Sorted(persons, count);
    }

    /// <summary>The families with the most stories, and all that have as many as the last of them.</summary>
    private static List<KeyValuePair<int, long>> FirstOf(Dictionary<int, long> families, int most)
    {
        var best = new PriorityQueue<long, long>();
        if (families.Count > most)
            foreach (var stories in families.Values)
                if (best.Count < most)
                    best.Enqueue(stories, stories);
                else if (stories > best.Peek())
                    best.EnqueueDequeue(stories, stories);
        var least = best.Count == 0 ? 0 : best.Peek();
        return [.. families.Where(f => f.Value >= least).OrderByDescending(f => f.Value)];
    }

    /// <summary>For every family the stories of all its names: one with two of them counts twice.</summary>
    private Dictionary<int, long> Families()
    {
        var stories = new Dictionary<int, long>();
        foreach (var (reader, counts) in segments)
        {
            var families = SegmentColumns.Of(reader).Families(reader, budget);
            for (var ordinal = 0; ordinal < counts.Counts.Length; ordinal++)
                if (counts.Counts[ordinal] > 0)
                {
                    budget.Tick();
                    CollectionsMarshal.GetValueRefOrAddDefault(stories, FamilyOf(families, ordinal, counts), out _) += counts.Counts[ordinal];
                }
        }
        return stories;
    }

    private Dictionary<string, StoryCount> Persons(HashSet<int> wanted)
    {
        var totals = new Dictionary<string, StoryCount>(StringComparer.Ordinal);
        foreach (var (reader, counts) in segments)
        {
            var families = SegmentColumns.Of(reader).Families(reader, budget);
            var persons = new Dictionary<string, int>(StringComparer.Ordinal);
            var personOfName = new int[counts.Counts.Length];
            Array.Fill(personOfName, -1);
            for (var ordinal = 0; ordinal < personOfName.Length; ordinal++)
                if (counts.Counts[ordinal] > 0 && wanted.Contains(FamilyOf(families, ordinal, counts)))
                    personOfName[ordinal] = NumberOf(persons, personOf(counts.ValueOf(ordinal)));
            var stories = counts.CountSets(personOfName, persons.Count, budget);
            foreach (var (person, number) in persons)
                CollectionsMarshal.GetValueRefOrAddDefault(totals, person, out _) += stories[number];
        }
        return totals;
    }

    private static int NumberOf(Dictionary<string, int> persons, string person)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(persons, person, out var known);
        return known ? number : number = persons.Count - 1;
    }

    private int FamilyOf(FamilyColumn families, int ordinal, SegmentCounts counts) => RootOf(_joined, families.Of(ordinal, counts.Terms));

    /// <summary>Families whose bearers somebody has joined, each with one that stands for all.</summary>
    private static Dictionary<int, int> JoinedFamilies(AliasEdits edits)
    {
        var joined = new Dictionary<int, int>();
        foreach (var edit in edits.All.Where(e => e.IsJoin))
        {
            var one = RootOf(joined, FamilyColumn.NumberOf(PersonName.Of(edit.Name).FamilyKey));
            var other = RootOf(joined, FamilyColumn.NumberOf(PersonName.Of(edit.Other).FamilyKey));
            if (one != other)
                joined[one] = other;
        }
        return joined;
    }

    private static int RootOf(Dictionary<int, int> joined, int family)
    {
        while (joined.TryGetValue(family, out var next))
            family = next;
        return family;
    }
}
