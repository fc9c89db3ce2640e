using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Engine.Columns;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Engine.Facets;

/// <summary>How many stories of a segment have each of its values. One thread.</summary>
internal sealed class SegmentCounts
{
    private readonly FixedBitSet _stories;

    private SegmentCounts(ValueColumn column, FixedBitSet stories, int[] counts, TermsEnum terms)
    {
        Column = column;
        _stories = stories;
        Counts = counts;
        Terms = terms;
    }

    public ValueColumn Column { get; }

    /// <summary>By ordinal.</summary>
    public int[] Counts { get; }

    public TermsEnum Terms { get; }

    /// <summary>Null where no document has a value.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public static SegmentCounts? Of(AtomicReader reader, FixedBitSet stories, StoryValues kind, SearchBudget budget)
    {
        var column = SegmentColumns.Of(reader).Values(reader, kind, budget);
        if (column.Count == 0 || column.OpenTerms() is not { } terms)
            return null;
        budget.Take(sizeof(int) * (long)column.Count);
        var counts = new int[column.Count];
        var words = stories.GetBits();
        for (var i = 0; i < words.Length; i++)
        {
            budget.Tick();
            for (var word = words[i]; word != 0; word &= word - 1)
                foreach (var ordinal in column.Of((i << 6) + BitOperations.TrailingZeroCount(word)))
                    counts[ordinal]++;
        }
        return new SegmentCounts(column, stories, counts, terms);
    }

    public string ValueOf(int ordinal) => Column.ValueOf(ordinal, Terms);

    public int CountOf(string value) => Column.OrdinalOf(value, Terms) is >= 0 and var ordinal ? Counts[ordinal] : 0;

    /// <summary>Stories that have any of some values.</summary>
    public int CountOfAny(IReadOnlyCollection<int> ordinals, SearchBudget budget)
    {
        if (ordinals.Count == 1)
            return Counts[ordinals.First()];
        var any = new HashSet<int>();
        foreach (var ordinal in ordinals)
            foreach (var document in Column.DocumentsOf(ordinal, Terms))
            {
                budget.Tick();
                if (_stories.Get(document))
                    any.Add(document);
            }
        return any.Count;
    }
}
