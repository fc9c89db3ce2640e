using NewsSearch.Querying.Nodes;

namespace NewsSearch.Querying.Parsing;

/// <summary>Which nodes stand for a place in a text, so that nearness and counts mean something for them.</summary>
internal static class RunningText
{
    /// <summary>What in a node has no place in a text, in plain words; null when nothing has.</summary>
    public static string? Obstacle(QueryNode node) => node switch
    {
        AllNode => "A lone *",
        NotNode => "A negated part",
        SaidNode => "said()",
        AtLeastNode => "atleast",
        FirstNode => "first/n",
        TimeNode => "A date",
        NumberNode => "A number range",
        StateNode => "is:",
        FieldNode inner => $"A group with {inner.Field.Name}: in it",
        BoostNode boost => Obstacle(boost.Child),
        NearNode near => Obstacle(near.Left) ?? Obstacle(near.Right),
        AndNode and => and.Children.Select(Obstacle).FirstOrDefault(found => found is not null),
        OrNode or => or.Children.Select(Obstacle).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
