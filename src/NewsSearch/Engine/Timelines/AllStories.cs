using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsSearch.Engine.Facets;
using NewsSearch.Matching.Filters;
using NewsSearch.Presentation;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Engine.Timelines;

/// <summary>
/// How many stories there are at all in each stretch, which shares are of: the same for every query of a state of the index, so
/// counted once a state where it is asked as usual. Thread-safe.
/// </summary>
internal static class AllStories
{
    private static readonly ConditionalWeakTable<IndexReader, ConcurrentDictionary<(TimelineInterval By, QueryClock Clock), IReadOnlyDictionary<int, StoryCount>>> s_known = [];

    /// <exception cref="Matching.Bounds.BudgetSpentException">The time is up.</exception>
    public static IReadOnlyDictionary<int, StoryCount> By(TimelineInterval by, QueryClock clock, QueryRun run)
    {
        IReadOnlyDictionary<int, StoryCount> Count() => new TimelineCounter(run, by, clock).Count(MatchedStories.All(run)).Stretches;
        var isUsual = run.Stories == StoryFilter.Current && (clock != QueryClock.Published || run.Zone.Equals(TimeZoneInfo.Utc));
        return isUsual ? s_known.GetOrCreateValue(run.Searcher.IndexReader).GetOrAdd((by, clock), _ => Count()) : Count();
    }
}
