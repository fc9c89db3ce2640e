using System.Runtime.InteropServices;
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
    public (Dictionary<int, StoryCount> Stretches, long Dated) Count(MatchedStories stories)
    {
        var stretches = new Dictionary<int, StoryCount>();
        var dated = 0L;
        var days = new Dictionary<int, StoryCount>();
        foreach (var found in stories.Segments)
        {
            var columns = SegmentColumns.Of(found.Reader);
            if (clock == QueryClock.Mentioned)
                dated += CountMentions(columns.Mentions(found.Reader, run.Budget), found, stretches);
            else
                DayFacets.Count(columns.Days(found.Reader, clock, run.Zone, run.Budget), found, days, run.Budget);
        }
        foreach (var (day, count) in days)
        {
            dated += count.Stories;
            CollectionsMarshal.GetValueRefOrAddDefault(stretches, CalendarStretches.StretchOf(day, by), out _) += count;
        }
        return (stretches, dated);
    }

    /// <summary>A story counts once in each stretch that holds all of a date it speaks of. Returns how many speak of any date.</summary>
    private long CountMentions(MentionColumn mentions, SegmentStories stories, Dictionary<int, StoryCount> into)
    {
        var days = mentions.Days;
        var stretchOf = new int[days.Length];
        for (var ordinal = 0; ordinal < stretchOf.Length; ordinal++)
            stretchOf[ordinal] = days[ordinal].First >= 0 && CalendarStretches.StretchOf(days[ordinal].First, by) is var first && first == CalendarStretches.StretchOf(days[ordinal].Last, by) ? first : -1;
        var dated = 0L;
        foreach (var document in stories.Documents)
        {
            run.Budget.Tick();
            var ordinals = mentions.Dates.Of(document);
            if (ordinals.Length == 0)
                continue;
            dated++;
            var one = new StoryCount(1, stories.IsCopy(document) ? 1 : 0);
            // Dates lie sorted by their first days, so those of one stretch stand side by side.
            var last = -1;
            foreach (var ordinal in ordinals)
                if (stretchOf[ordinal] is >= 0 and var stretch && stretch != last)
                    CollectionsMarshal.GetValueRefOrAddDefault(into, last = stretch, out _) += one;
        }
        return dated;
    }
}
