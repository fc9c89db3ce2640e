using System.Runtime.InteropServices;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Exploring.Suggesting;

/// <summary>
/// The texts that most stories have over several segments, each with a dictionary of its own. A few terms are all read. Of many those are
/// counted in all segments that are among the most frequent of some; then only what has its share of the least of these in
/// some segment can still be among them (P. Cao and Z. Wang, Efficient Top-K Query Calculation in Distributed Networks, 2004). Exact.
/// </summary>
internal static class MostFrequent
{
    /// <summary>Reading so many terms costs less than looking some up in every segment.</summary>
    private const int Few = 512;

    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public static IReadOnlyList<(string Text, int Stories)> Of(IReadOnlyList<SegmentTerms> segments, int top, SearchBudget budget)
    {
        var counts = segments.Sum(s => s.Ordinals.Count) <= Few ? All(segments, budget) : OfMany(segments, top, budget);
        return
        [
            .. counts.Where(c => c.Value > 0).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(top)
                .Select(c => (c.Key, c.Value)),
        ];
    }

    private static Dictionary<string, int> All(IReadOnlyList<SegmentTerms> segments, SearchBudget budget)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var segment in segments)
            for (var i = 0; i < segment.Ordinals.Count; i++)
            {
                budget.Tick();
                if (segment.TextOf(segment.Ordinals[i]) is { } text)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, text, out _) += segment.Counts.At(segment.Terms);
            }
        return counts;
    }

    private static Dictionary<string, int> OfMany(IReadOnlyList<SegmentTerms> segments, int top, SearchBudget budget)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var segment in segments)
            foreach (var text in Best(segment, top, budget))
                Add(text);
        var least = counts.Count < top ? 1 : Math.Max(1, counts.Values.OrderDescending().ElementAt(top - 1));
        var share = Math.Max(1, (least + segments.Count - 1) / segments.Count);
        foreach (var segment in segments)
            for (var i = 0; i < segment.Ordinals.Count; i++)
            {
                budget.Tick();
                if (segment.Frequencies[segment.Ordinals[i]] >= share && segment.TextOf(segment.Ordinals[i]) is { } text)
                    Add(text);
            }
        return counts;

        void Add(string text)
        {
            if (counts.ContainsKey(text))
                return;
            budget.Tick(segments.Count);
            counts[text] = segments.Sum(s => s.StoriesWith(text));
        }
    }

    /// <summary>The most frequent texts of a segment, or more: some of the most frequent terms may not be wanted.</summary>
    private static IEnumerable<string> Best(SegmentTerms segment, int top, SearchBudget budget)
    {
        var (ordinals, frequencies) = (segment.Ordinals, segment.Frequencies);
        var best = new PriorityQueue<int, int>();
        var left = top;
        for (var i = 0; i < ordinals.Count; i++)
        {
            budget.Tick();
            var frequency = frequencies[ordinals[i]];
            if (best.Count < 2 * top)
                best.Enqueue(ordinals[i], frequency);
            else if (best.TryPeek(out _, out var least) && frequency > least)
                best.EnqueueDequeue(ordinals[i], frequency);
        }
        foreach (var (ordinal, _) in best.UnorderedItems.OrderByDescending(b => b.Priority))
            if (left > 0 && segment.TextOf(ordinal) is { } text)
            {
                left--;
                yield return text;
            }
    }
}
