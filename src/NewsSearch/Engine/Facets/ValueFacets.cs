using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;

namespace NewsSearch.Engine.Facets;

/// <summary>
/// The most frequent values over several segments, each with a dictionary of its own. A value among them has at least its share
/// of the least of them in some segment; only values that do are looked up by name (P. Cao and Z. Wang, Efficient Top-K Query
/// Calculation in Distributed Networks, 2004). Exact.
/// </summary>
internal static class ValueFacets
{
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public static IReadOnlyList<FacetValue> Top(IReadOnlyList<SegmentCounts> segments, int count, SearchBudget budget)
    {
        var totals = new Dictionary<string, StoryCount>(StringComparer.Ordinal);
        foreach (var segment in segments)
            foreach (var ordinal in Best(segment.Counts, count))
                Add(totals, segment.ValueOf(ordinal), segments, budget);
        var least = totals.Count < count ? 1 : totals.Values.Select(t => t.Stories).OrderDescending().ElementAt(count - 1);
        var share = Math.Max(1, (least + segments.Count - 1) / Math.Max(1, segments.Count));
        foreach (var segment in segments)
            for (var ordinal = 0; ordinal < segment.Counts.Length; ordinal++)
                if (segment.Counts[ordinal] >= share)
                    Add(totals, segment.ValueOf(ordinal), segments, budget);
        return Sorted(totals, count);
    }

    /// <summary>By number of stories, those as frequent by their letters.</summary>
    public static IReadOnlyList<FacetValue> Sorted(IEnumerable<KeyValuePair<string, StoryCount>> totals, int count) =>
    [
        .. totals.Where(t => t.Key.Length > 0)
            .OrderByDescending(t => t.Value.Stories).ThenBy(t => t.Key, StringComparer.Ordinal).Take(count).Select(t => new FacetValue(t.Key, t.Value.Stories, t.Value.Copies)),
    ];

    private static void Add(Dictionary<string, StoryCount> totals, string value, IReadOnlyList<SegmentCounts> segments, SearchBudget budget)
    {
        budget.Tick(segments.Count);
        if (!totals.ContainsKey(value))
            totals[value] = segments.Aggregate(default(StoryCount), (sum, s) => sum + s.CountOf(value));
    }

    /// <summary>The ordinals with the highest counts, none with zero.</summary>
    private static IEnumerable<int> Best(int[] counts, int most)
    {
        var best = new PriorityQueue<int, int>();
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
            if (counts[ordinal] > 0 && best.Count < most)
                best.Enqueue(ordinal, counts[ordinal]);
            else if (best.TryPeek(out _, out var least) && counts[ordinal] > least)
                best.EnqueueDequeue(ordinal, counts[ordinal]);
        return best.UnorderedItems.Select(i => i.Element);
    }
}
