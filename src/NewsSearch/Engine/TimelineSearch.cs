using NewsSearch.Engine.Aliases;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Facets;
using NewsSearch.Engine.Timelines;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Engine;

/// <summary>Counts the stories of one request over time, in one state of the index. One thread.</summary>
internal sealed class TimelineSearch(SearcherLease state, AliasSource aliases, TimelineRequest request, DateTimeOffset now, SearchBudget budget)
{
    private readonly QueryRun _run = new(state, aliases, request.Search, now, budget);

    /// <exception cref="TimelineTooLongException">There would be too many stretches.</exception>
    /// <exception cref="ArgumentException">Places are to be counted by dates spoken of.</exception>
    public TimelinePage Page()
    {
        if (request is { Occurrences: true, Clock: QueryClock.Mentioned })
            throw new ArgumentException("Places of words have no date that a story speaks of.", nameof(request));
        var (compiled, found) = Find(_run.Tree);
        var versus = request.Versus is null ? default((CompiledQuery Compiled, MatchedStories Found)?) : Find(request.Versus.Tree!);
        var (buckets, dated) = Buckets(compiled, found, versus?.Compiled, versus?.Found);
        IEnumerable<CompiledQuery> queries = versus is null ? [compiled] : [compiled, versus.Value.Compiled];
        return new TimelinePage
        {
            Query = request.Search.Query.Text,
            Translation = request.Search.Query.Translation,
            Understood = _run.Describe(compiled).Text,
            Notices = [.. _run.Notices(queries), .. request.Versus?.Notices ?? []],
            By = request.By,
            Clock = request.Clock,
            Total = found.Count,
            Copies = found.Copies,
            Undated = found.Count - dated,
            Complete = !budget.IsSpent,
            Buckets = buckets,
            VersusUnderstood = versus is null ? null : new UnderstoodLine(request.Versus!.Tree!, versus.Value.Compiled.Parts).Text,
            VersusTotal = versus?.Found.Count,
            VersusCopies = versus?.Found.Copies,
        };
    }

    private (CompiledQuery Compiled, MatchedStories Found) Find(QueryNode tree)
    {
        var compiled = _run.Compile(tree, request.Search.Match ?? MatchMode.All);
        return (compiled, MatchedStories.Of(_run, _run.Bounded(compiled.Query)));
    }

    private (IReadOnlyList<TimelineBucket> Buckets, long Dated) Buckets(CompiledQuery compiled, MatchedStories found, CompiledQuery? against, MatchedStories? versus)
    {
        try
        {
            var counter = new TimelineCounter(_run, request.By, request.Clock);
            var (stories, dated) = counter.Count(found);
            var others = versus is null ? null : counter.Count(versus).Stretches;
            if (new TimelineBounds(_run, request).Of(stories.Keys.Concat(others?.Keys.AsEnumerable() ?? [])) is not var (first, last))
                return ([], dated);
            var all = AllStories.By(request.By, request.Clock, _run);
            var places = Places(compiled, found);
            var otherPlaces = against is null || versus is null ? null : Places(against, versus);
            return ([.. Enumerable.Range(first, last - first + 1).Select(stretch => new TimelineBucket(
                CalendarStretches.FirstDayOf(stretch, request.By), CountOf(stories, stretch, all, places), others is null ? null : CountOf(others, stretch, all, otherPlaces)))], dated);
        }
        catch (BudgetSpentException)
        {
            // Counts of a part would look like counts of all.
            return ([], found.Count);
        }
    }

    /// <summary>How often the query stands in the stories of each stretch; null where that is not asked for.</summary>
    private Dictionary<int, long>? Places(CompiledQuery compiled, MatchedStories found) =>
        request.Occurrences ? new OccurrenceTimeline(_run, compiled, request.By, request.Clock).Count(found, new StoryAccess(state.Reader, StoryDetail.Shown)) : null;

    private static TimelineCount CountOf(Dictionary<int, StoryCount> counts, int stretch, IReadOnlyDictionary<int, StoryCount> all, Dictionary<int, long>? places)
    {
        var (stories, copies) = counts.GetValueOrDefault(stretch);
        return new TimelineCount(stories, copies, stories == 0 ? 0 : stories / (double)Math.Max(stories, all.GetValueOrDefault(stretch).Stories)) { Occurrences = places?.GetValueOrDefault(stretch) };
    }
}
