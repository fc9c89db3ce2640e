using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Tests.Matching.Oracle;

/// <summary>
/// A group with AND in it has no place of its own: what is asked of it is asked of each of its parts. Takes the outermost
/// such group of a node, the leftmost if there are several, and puts each part in its place.
/// </summary>
internal static class Groups
{
    /// <summary>The node once a part, and whether every one must match; null where it holds no such group.</summary>
    public static (bool All, IReadOnlyList<QueryNode> Parts)? Part(QueryNode node)
    {
        if (Outermost(node) is not { } group)
            return null;
        return (group is AndNode, [.. group.Children.Select(part => Replaced(node, group, part))]);
    }

    private static QueryNode? Outermost(QueryNode node) => node is AndNode || (node is OrNode && HoldsAnd(node))
        ? node
        : node.Children.Select(Outermost).FirstOrDefault(found => found is not null);

    private static bool HoldsAnd(QueryNode node) => node is AndNode || node.Children.Any(HoldsAnd);

    private static QueryNode Replaced(QueryNode node, QueryNode group, QueryNode part) => node switch
    {
        _ when ReferenceEquals(node, group) => part,
        NearNode near => near with { Left = Replaced(near.Left, group, part), Right = Replaced(near.Right, group, part) },
        AtLeastNode atLeast => atLeast with { Child = Replaced(atLeast.Child, group, part) },
        _ => node,
    };
}
