using Lucene.Net.Search;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Engine.Facets;

/// <summary>The facets of one request. Stories are looked for once a set of filters: mostly once.</summary>
/// <param name="run">The request.</param>
/// <param name="mode">How many of the bare words a story must match.</param>
/// <param name="query">What the whole of it asks.</param>
internal sealed class StoryFacets(QueryRun run, MatchMode mode, Query query)
{
    private readonly Dictionary<QueryNode, MatchedStories> _found = [];

    /// <summary>In the order asked for, none twice.</summary>
    public IReadOnlyList<Facet> Count(IReadOnlyList<FacetField> fields, int top)
    {
        var counter = new FacetCounter(run);
        return [.. fields.Distinct().Select(field => counter.Count(Found(OwnFilters.Without(run.Tree, field)), field, top))];
    }

    private MatchedStories Found(QueryNode tree)
    {
        if (!_found.TryGetValue(tree, out var found))
            _found[tree] = found = MatchedStories.Of(run, ReferenceEquals(tree, run.Tree) ? query : run.Bounded(run.Compile(tree, mode).Query));
        return found;
    }
}
