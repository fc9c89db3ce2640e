using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using Lucene.Net.Util;
using NewsSearch.Engine.Columns;
using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;

namespace NewsSearch.Engine.Facets;

/// <summary>Counts stories by day, and days by year or month.</summary>
internal static class DayFacets
{
    /// <summary>Adds the stories of a segment to the days that they have.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public static void Count(DayColumn column, FixedBitSet stories, Dictionary<int, long> into, SearchBudget budget)
    {
        var words = stories.GetBits();
        // Stories that came together are mostly of one day.
        var (last, count) = (DayColumn.None, 0L);
        for (var i = 0; i < words.Length; i++)
        {
            budget.Tick();
            for (var word = words[i]; word != 0; word &= word - 1)
            {
                var day = column.Days[(i << 6) + BitOperations.TrailingZeroCount(word)];
                if (day == last)
                {
                    count++;
                    continue;
                }
                Flush();
                (last, count) = (day, 1);
            }
        }
        Flush();

        void Flush()
        {
            if (last != DayColumn.None)
                CollectionsMarshal.GetValueRefOrAddDefault(into, last, out _) += count;
        }
    }

    /// <summary>The days, months or years with the most stories.</summary>
    public static IReadOnlyList<FacetValue> Top(Dictionary<int, long> days, FacetField field, int count)
    {
        var format = field switch { FacetField.Year => "yyyy", FacetField.Month => "yyyy-MM", _ => "yyyy-MM-dd" };
        var totals = days.GroupBy(d => DateOnly.FromDayNumber(d.Key).ToString(format, CultureInfo.InvariantCulture), d => d.Value);
        return ValueFacets.Sorted(totals.Select(t => KeyValuePair.Create(t.Key, t.Sum())), count);
    }
}
