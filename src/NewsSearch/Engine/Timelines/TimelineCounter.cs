using System.Numerics;
using System.Runtime.InteropServices;
using Lucene.Net.Util;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Facets;
using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Engine.Timelines;

/// <summary>Counts stories by stretches of time: exactly.</summary>
internal sealed class TimelineCounter(QueryRun run, TimelineInterval by, QueryClock clock)
{
    /// <summary>Stories by the number of their stretch, and how many have a time at all.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public (Dictionary<int, long> Stretches, long Dated) Count(MatchedStories stories)
    {
        var stretches = new Dictionary<int, long>();
        var dated = 0L;
        var days = new Dictionary<int, long>();
        foreach (var (segment, found) in stories.Segments)
        {
            var columns = SegmentColumns.Of(segment.AtomicReader);
            if (clock == QueryClock.Mentioned)
                dated += CountMentions(columns.Mentions(segment.AtomicReader, run.Budget), found, stretches);
            else
                DayFacets.Count(columns.Days(segment.AtomicReader, clock, run.Zone, run.Budget), found, days, run.Budget);
        }
        foreach (var (day, count) in days)
        {
            dated += count;
            CollectionsMarshal.GetValueRefOrAddDefault(stretches, CalendarStretches.StretchOf(day, by), out _) += count;
        }
        return (stretches, dated);
    }

    /// <summary>A story counts once in each stretch that holds all of a date it speaks of. Returns how many speak of any date.</summary>
    private long CountMentions(MentionColumn mentions, FixedBitSet stories, Dictionary<int, long> into)
    {
        var days = mentions.Days;
        var stretchOf = new int[days.Length];
        for (var ordinal = 0; ordinal < stretchOf.Length; ordinal++)
            stretchOf[ordinal] = days[ordinal].First >= 0 && CalendarStretches.StretchOf(days[ordinal].First, by) is var first && first == CalendarStretches.StretchOf(days[ordinal].Last, by) ? first : -1;
        var dated = 0L;
        var words = stories.GetBits();
        for (var i = 0; i < words.Length; i++)
        {
            run.Budget.Tick();
            for (var word = words[i]; word != 0; word &= word - 1)
            {
                var ordinals = mentions.Dates.Of((i << 6) + BitOperations.TrailingZeroCount(word));
                dated += ordinals.Length > 0 ? 1 : 0;
                // Dates lie sorted by their first days, so those of one stretch stand side by side.
                var last = -1;
                foreach (var ordinal in ordinals)
                    if (stretchOf[ordinal] is >= 0 and var stretch && stretch != last)
                        CollectionsMarshal.GetValueRefOrAddDefault(into, last = stretch, out _)++;
            }
        }
        return dated;
    }
}
