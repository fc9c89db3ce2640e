using System.Globalization;
using System.Runtime.InteropServices;
using NewsSearch.Engine.Columns;
using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;

namespace NewsSearch.Engine.Facets;

/// <summary>Counts stories by day, and days by year or month.</summary>
internal static class DayFacets
{
    /// <summary>Adds the stories of a segment to the days that they have.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public static void Count(DayColumn column, SegmentStories stories, Dictionary<int, StoryCount> into, SearchBudget budget)
    {
        Count(column, stories.Documents, one: new StoryCount(1, 0), into, budget);
        if (stories.Copies is not null)
            Count(column, stories.CopiedDocuments, one: new StoryCount(0, 1), into, budget);
    }

    private static void Count(DayColumn column, MarkedDocuments documents, StoryCount one, Dictionary<int, StoryCount> into, SearchBudget budget)
    {
        var (first, last) = column.Bounds;
        if (last < first)
            return;
        budget.Take(sizeof(int) * (long)(last - first + 1));
        var counts = new int[last - first + 1];
        var days = column.Days;
        foreach (var document in documents)
        {
            budget.Tick();
            if (days[document] is >= 0 and var day)
                counts[day - first]++;
        }
        for (var i = 0; i < counts.Length; i++)
            if (counts[i] > 0)
                CollectionsMarshal.GetValueRefOrAddDefault(into, first + i, out _) += new StoryCount(counts[i] * one.Stories, counts[i] * one.Copies);
    }

    /// <summary>The days, months or years with the most stories.</summary>
    public static IReadOnlyList<FacetValue> Top(Dictionary<int, StoryCount> days, FacetField field, int count)
    {
        var (by, format) = field switch
        {
            FacetField.Year => (TimelineInterval.Year, "yyyy"),
            FacetField.Month => (TimelineInterval.Month, "yyyy-MM"),
            _ => (TimelineInterval.Day, "yyyy-MM-dd"),
        };
        var totals = new Dictionary<int, StoryCount>();
        foreach (var (day, stories) in days)
            CollectionsMarshal.GetValueRefOrAddDefault(totals, CalendarStretches.StretchOf(day, by), out _) += stories;
        return
        [
            .. totals.OrderByDescending(t => t.Value.Stories).ThenBy(t => t.Key).Take(count)
                .Select(t => new FacetValue(CalendarStretches.FirstDayOf(t.Key, by).ToString(format, CultureInfo.InvariantCulture), t.Value.Stories, t.Value.Copies)),
        ];
    }
}
