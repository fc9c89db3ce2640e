using NewsSearch.Matching.Bounds;

namespace NewsSearch.Exploring.Suggesting;

/// <summary>
/// The texts that most stories have over several segments, each with a dictionary of its own: those that are among the most frequent of
/// some segment are counted in all; then only what has its share of the least of these in some segment can still be among
/// them (P. Cao and Z. Wang, Efficient Top-K Query Calculation in Distributed Networks, 2004). Exact.
/// </summary>
internal static class MostFrequent
{
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public static IReadOnlyList<(string Text, int Stories)> Of(IReadOnlyList<SegmentTerms> segments, int top, SearchBudget budget)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var segment in segments)
            foreach (var text in Best(segment, top, budget))
                Add(text);
        var least = counts.Count < top ? 1 : Math.Max(1, counts.Values.OrderDescending().ElementAt(top - 1));
        var share = Math.Max(1, (least + segments.Count - 1) / Math.Max(1, segments.Count));
        foreach (var segment in segments)
            foreach (var ordinal in segment.Ordinals)
            {
                budget.Tick();
                if (segment.Frequencies[ordinal] >= share && segment.TextOf(ordinal) is { } text)
                    Add(text);
            }
        return
        [
            .. counts.Where(c => c.Value > 0).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(top)
                .Select(c => (c.Key, c.Value)),
        ];

        void Add(string text)
        {
            budget.Tick(segments.Count);
            if (!counts.ContainsKey(text))
                counts[text] = segments.Sum(s => s.StoriesWith(text));
        }
    }

    /// <summary>The most frequent texts of a segment.</summary>
    private static IEnumerable<string> Best(SegmentTerms segment, int top, SearchBudget budget)
    {
        var queue = new PriorityQueue<int, int>(segment.Ordinals.Select(o => (o, -segment.Frequencies[o])));
        for (var found = 0; found < top && queue.TryDequeue(out var ordinal, out _);)
        {
            budget.Tick();
            if (segment.TextOf(ordinal) is not { } text)
                continue;
            found++;
            yield return text;
        }
    }
}
