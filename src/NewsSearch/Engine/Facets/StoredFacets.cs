using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Articles;
using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;

namespace NewsSearch.Engine.Facets;

/// <summary>
/// Facets whose whole values, as shown, are in the stored stories only: each story is read once for all of them. The time is
/// that of reading every matching story; a column a field would take it down to nothing.
/// </summary>
internal sealed class StoredFacets(StoryAccess access, IReadOnlyList<FacetTally> tallies, Func<string, string> personOf) : IFacetValues
{
    public void Count(AtomicReaderContext segment, FixedBitSet stories, SearchBudget budget)
    {
        for (var doc = stories.Length == 0 ? -1 : stories.NextSetBit(0); doc >= 0; doc = doc + 1 < stories.Length ? stories.NextSetBit(doc + 1) : -1)
        {
            budget.Look();
            var article = access.Read(segment.DocBase + doc).Article;
            foreach (var tally in tallies)
                foreach (var value in ValuesOf(article, tally.Field).Distinct(StringComparer.Ordinal))
                    tally.Add(value);
        }
    }

    private IEnumerable<string> ValuesOf(Article article, FacetField field) => field switch
    {
        FacetField.Source => One(article.Source),
        FacetField.Dateline => article.Dateline?.Places ?? [],
        FacetField.Country => One(article.Dateline?.Country),
        FacetField.Speaker => article.Speakers.Select(personOf),
        FacetField.Topic => article.Topics.Select(t => t.Label),
        FacetField.TopicGiven => TopicsOf(article, TopicSource.Given),
        FacetField.TopicModel => TopicsOf(article, TopicSource.Model),
        FacetField.TopicKeyphrase => TopicsOf(article, TopicSource.Keyphrase),
        FacetField.Place => article.Places.Select(p => p.Name),
        FacetField.Language => One(article.Language),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not stored with a story."),
    };

    private static IEnumerable<string> TopicsOf(Article article, TopicSource source) =>
        article.Topics.Where(t => t.Source == source).Select(t => t.Label);

    private static IEnumerable<string> One(string? value) => value is null ? [] : [value];
}
