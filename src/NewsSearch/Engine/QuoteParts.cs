using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Engine;

/// <summary>Parts a query for quotes into what is asked of the quotes and what is asked of their stories.</summary>
internal static class QuoteParts
{
    /// <summary>A node whose stories hold the quotes, and the part that only the stories can answer; null where there is none.</summary>
    public static (QueryNode OfQuotes, QueryNode? OfStories) Split(QueryNode tree)
    {
        IEnumerable<QueryNode> parts = tree is AndNode and ? and.Children : [tree];
        SaidNode? said = null;
        var words = new List<QueryNode>();
        var stories = new List<QueryNode>();
        foreach (var part in parts)
            if (part is SaidNode first && said is null)
                said = first;
            else if (part is FieldNode { Field: var field } inField && field == QueryFields.Quote)
                words.Add(inField.Child);
            else if (part is FieldNode { Field: var who } byName && who == QueryFields.Speaker && said is null)
                said = new SaidNode(byName.Child, null);
            else if (IsOfStory(part))
                stories.Add(part);
            else if (part is not AllNode)
                words.Add(part);
        if (said?.Words is { } spoken)
            words.Add(spoken);
        return (new SaidNode(said?.Speaker, Join(words), said?.Kind), Join(stories));
    }

    private static bool IsOfStory(QueryNode node) => node switch
    {
        FieldNode or TimeNode or NumberNode or StateNode or SaidNode or FirstNode or AtLeastNode => true,
        NotNode not => IsOfStory(not.Child),
        BoostNode boost => IsOfStory(boost.Child),
        OrNode or => or.Children.Any(IsOfStory),
        _ => false,
    };

    private static QueryNode? Join(List<QueryNode> nodes) => nodes.Count switch
    {
        0 => null,
        1 => nodes[0],
        _ => new AndNode(nodes),
    };
}
