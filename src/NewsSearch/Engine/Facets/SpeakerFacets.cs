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

    private readonly Dictionary<int, int> _joined = JoinedFamilies(edits);

    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public IReadOnlyList<FacetValue> Top(int count)
    {
        var families = Families().OrderByDescending(f => f.Value).ToList();
        var persons = new List<KeyValuePair<string, StoryCount>>();
        for (var at = 0; at < families.Count;)
        {
            var least = persons.Count < count ? 0 : persons.Select(p => p.Value.Stories).OrderDescending().ElementAt(count - 1);
            if (families[at].Value < least)
                break;
            var together = Math.Max(AtLeastTogether, at);
            persons.AddRange(Persons(families.Skip(at).Take(together).Select(f => f.Key).ToHashSet()));
            at += together;
        }
        return ValueFacets.Sorted(persons, count);
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
            var names = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            for (var ordinal = 0; ordinal < counts.Counts.Length; ordinal++)
                if (counts.Counts[ordinal] > 0 && wanted.Contains(FamilyOf(families, ordinal, counts)))
                    (CollectionsMarshal.GetValueRefOrAddDefault(names, personOf(counts.ValueOf(ordinal)), out _) ??= []).Add(ordinal);
            foreach (var (person, ordinals) in names)
                CollectionsMarshal.GetValueRefOrAddDefault(totals, person, out _) += counts.CountOfAny(ordinals, budget);
        }
        return totals;
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
