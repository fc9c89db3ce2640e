using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Matching.Compilation;

/// <summary>
/// Takes an AND out of what stands at a place: (a AND b) near c is a near c AND b near c, and c near (a OR (b AND d)) is
/// c near a OR (c near b AND c near d). The parser bounds how many pairs that makes.
/// </summary>
internal static class NearGroups
{
    /// <summary>The same with every AND above the nearness; the node itself where it holds none.</summary>
    public static QueryNode TakenOut(QueryNode node) => node switch
    {
        AndNode and => new AndNode(and.Children.Select(TakenOut)),
        OrNode either when HoldsAnd(either) => new OrNode(either.Children.Select(TakenOut)),
        BoostNode boost when HoldsAnd(boost) => TakenOut(boost.Child),
        NearNode near when HoldsAnd(near) => Each(TakenOut(near.Left), left => Each(TakenOut(near.Right), right => near with { Left = left, Right = right })),
        _ => node,
    };

    /// <summary>Puts each part of a group that was taken out in the place of the group.</summary>
    public static QueryNode Each(QueryNode node, Func<QueryNode, QueryNode> change) => node switch
    {
        AndNode and => new AndNode(and.Children.Select(child => Each(child, change))),
        OrNode either when HoldsAnd(either) => new OrNode(either.Children.Select(child => Each(child, change))),
        _ => change(node),
    };

    private static bool HoldsAnd(QueryNode node) => node is AndNode || node.Children.Any(HoldsAnd);
}
