using Lucene.Net.Index;
using NewsSearch.Engine.Columns;
using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Engine.Facets;

/// <summary>Counts stories by the values of a field: exactly, unless the budget is spent.</summary>
internal sealed class FacetCounter(QueryRun run)
{
    /// <summary>The most frequent values of a field; none where the budget does not last.</summary>
    /// <param name="stories">What to count.</param>
    /// <param name="field">By what.</param>
    /// <param name="top">How many values.</param>
    public Facet Count(MatchedStories stories, FacetField field, int top)
    {
        try
        {
            return new Facet(field, field is FacetField.Year or FacetField.Month or FacetField.Day ? Days(stories, field, top) : Values(stories, field, top));
        }
        catch (BudgetSpentException)
        {
            // Counts of a part would look like counts of all.
            return new Facet(field, []);
        }
    }

    private IReadOnlyList<FacetValue> Days(MatchedStories stories, FacetField field, int top)
    {
        var days = new Dictionary<int, StoryCount>();
        foreach (var found in stories.Segments)
            DayFacets.Count(SegmentColumns.Of(found.Reader).Days(found.Reader, QueryClock.Published, run.Zone, run.Budget), found, days, run.Budget);
        return DayFacets.Top(days, field, top);
    }

    private IReadOnlyList<FacetValue> Values(MatchedStories stories, FacetField field, int top)
    {
        var segments = new List<(AtomicReader Reader, SegmentCounts Counts)>();
        foreach (var found in stories.Segments)
            if (SegmentCounts.Of(found, ValuesOf(field), run.Budget) is { } counts)
                segments.Add((found.Reader, counts));
        return field == FacetField.Speaker && !run.ExactNames
            ? new SpeakerFacets(segments, run.Aliases.Edits, run.CanonicalName, run.Budget).Top(top)
            : ValueFacets.Top([.. segments.Select(s => s.Counts)], top, run.Budget);
    }

    private static StoryValues ValuesOf(FacetField field) => field switch
    {
        FacetField.Source => StoryValues.Source,
        FacetField.Dateline => StoryValues.Dateline,
        FacetField.Country => StoryValues.Country,
        FacetField.Speaker => StoryValues.Speaker,
        FacetField.Topic => StoryValues.Topic,
        FacetField.TopicGiven => StoryValues.TopicGiven,
        FacetField.TopicModel => StoryValues.TopicModel,
        FacetField.TopicKeyphrase => StoryValues.TopicKeyphrase,
        FacetField.Place => StoryValues.Place,
        FacetField.Language => StoryValues.Language,
        FacetField.State => StoryValues.State,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "There are no values of it."),
    };
}
