using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Engine.Facets;

/// <summary>
/// Takes out of a query the filters that a facet stands for, so that its counts show what else could be chosen: speakers are
/// counted as if no <c>speaker:</c> were there. A filter is a part of the whole query that is about that field alone.
/// </summary>
internal static class OwnFilters
{
    public static QueryNode Without(QueryNode tree, FacetField facet)
    {
        if (IsOwn(tree, facet))
            return new AllNode();
        if (tree is not AndNode and)
            return tree;
        var rest = and.Children.Where(c => !IsOwn(c, facet)).ToList();
        return rest.Count == and.Children.Length ? tree : rest.Count switch
        {
            0 => new AllNode(),
            1 => rest[0],
            _ => new AndNode(rest),
        };
    }

    private static bool IsOwn(QueryNode node, FacetField facet) => node switch
    {
        FieldNode field => field.Field == FieldOf(facet),
        TimeNode time => time.Clock == QueryClock.Published && facet is FacetField.Year or FacetField.Month or FacetField.Day,
        StateNode => facet == FacetField.State,
        NotNode not => IsOwn(not.Child, facet),
        BoostNode boost => IsOwn(boost.Child, facet),
        OrNode or => or.Children.All(c => IsOwn(c, facet)),
        _ => false,
    };

    private static QueryField? FieldOf(FacetField facet) => facet switch
    {
        FacetField.Source => QueryFields.Source,
        FacetField.Dateline => QueryFields.Dateline,
        FacetField.Speaker => QueryFields.Speaker,
        FacetField.Topic => QueryFields.Topic,
        FacetField.TopicGiven => QueryFields.TopicGiven,
        FacetField.TopicModel => QueryFields.TopicModel,
        FacetField.TopicKeyphrase => QueryFields.TopicKeyphrase,
        FacetField.Place => QueryFields.Place,
        FacetField.Language => QueryFields.Language,
        _ => null,
    };
}
