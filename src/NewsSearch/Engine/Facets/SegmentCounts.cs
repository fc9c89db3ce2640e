using Lucene.Net.Index;
using NewsSearch.Engine.Columns;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Engine.Facets;

/// <summary>How many stories of a segment have each of its values. One thread.</summary>
internal sealed class SegmentCounts
{
    private readonly SegmentStories _stories;
    private readonly int[] _copies;

    private SegmentCounts(ValueColumn column, SegmentStories stories, TermsEnum terms, SearchBudget budget)
    {
        Column = column;
        Terms = terms;
        _stories = stories;
        Counts = Count(column, stories.Documents, budget);
        _copies = stories.Copies is null ? [] : Count(column, stories.CopiedDocuments, budget);
    }

    public ValueColumn Column { get; }

    /// <summary>Stories by ordinal.</summary>
    public int[] Counts { get; }

    public TermsEnum Terms { get; }

    /// <summary>Null where no document has a value.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public static SegmentCounts? Of(SegmentStories stories, StoryValues kind, SearchBudget budget)
    {
        var column = SegmentColumns.Of(stories.Reader).Values(stories.Reader, kind, budget);
        return column.Count == 0 || column.OpenTerms() is not { } terms ? null : new SegmentCounts(column, stories, terms, budget);
    }

    public string ValueOf(int ordinal) => Column.ValueOf(ordinal, Terms);

    public StoryCount CountOf(string value) => Column.OrdinalOf(value, Terms) is >= 0 and var ordinal ? CountOf(ordinal) : default;

    /// <summary>Stories by sets of values, each story once a set.</summary>
    /// <param name="setOf">The set of each ordinal; below zero for none.</param>
    /// <param name="sets">How many there are.</param>
    /// <param name="budget">Pays for it.</param>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public StoryCount[] CountSets(int[] setOf, int sets, SearchBudget budget)
    {
        var counts = new StoryCount[sets];
        var last = new int[sets];
        Array.Fill(last, -1);
        foreach (var document in _stories.Documents)
        {
            budget.Tick();
            foreach (var ordinal in Column.Of(document))
            {
                var set = setOf[ordinal];
                if (set < 0 || last[set] == document)
                    continue;
                last[set] = document;
                counts[set] += new StoryCount(1, _stories.IsCopy(document) ? 1 : 0);
            }
        }
        return counts;
    }

    private StoryCount CountOf(int ordinal) => new(Counts[ordinal], _copies.Length == 0 ? 0 : _copies[ordinal]);

    private static int[] Count(ValueColumn column, MarkedDocuments documents, SearchBudget budget)
    {
        budget.Take(sizeof(int) * (long)column.Count);
        var counts = new int[column.Count];
        foreach (var document in documents)
        {
            budget.Tick();
            foreach (var ordinal in column.Of(document))
                counts[ordinal]++;
        }
        return counts;
    }
}
