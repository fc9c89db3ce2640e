using System.Runtime.InteropServices;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Concordances;
using NewsSearch.Engine.Facets;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Engine.Timelines;

/// <summary>Counts by stretches of time how often a query stands in the stories that it finds; reads each of them once.</summary>
internal sealed class OccurrenceTimeline(QueryRun run, CompiledQuery compiled, TimelineInterval by, QueryClock clock)
{
    /// <summary>Places by the number of their stretch.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public Dictionary<int, long> Count(MatchedStories stories, StoryAccess access)
    {
        var finder = new OccurrenceFinder(compiled, run.Budget);
        var places = new Dictionary<int, long>();
        foreach (var segment in stories.Segments)
        {
            var days = SegmentColumns.Of(segment.Reader).Days(segment.Reader, clock, run.Zone, run.Budget);
            foreach (var document in segment.Documents)
            {
                run.Budget.Look();
                if (days.Days[document] is >= 0 and var day)
                    CollectionsMarshal.GetValueRefOrAddDefault(places, CalendarStretches.StretchOf(day, by), out _) += finder.Count(access.Read(segment.Segment.DocBase + document).Article);
            }
        }
        return places;
    }
}
