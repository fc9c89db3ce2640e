using NewsSearch.Querying.Nodes;

namespace NewsSearch.Querying.Parsing;

/// <summary>Changes the words of a tree and leaves its shape.</summary>
internal static class Leaves
{
    public static QueryNode Map(QueryNode node, Func<QueryNode, QueryNode> change) => node switch
    {
        AndNode and => new AndNode(and.Children.Select(child => Map(child, change))) { Source = and.Source },
        OrNode or => new OrNode(or.Children.Select(child => Map(child, change))) { Source = or.Source },
        NotNode not => not with { Child = Map(not.Child, change) },
        BoostNode boost => boost with { Child = Map(boost.Child, change) },
        FieldNode field => field with { Child = Map(field.Child, change) },
        AtLeastNode atLeast => atLeast with { Child = Map(atLeast.Child, change) },
        FirstNode first => first with { Child = Map(first.Child, change) },
        NearNode near => near with { Left = Map(near.Left, change), Right = Map(near.Right, change) },
        SaidNode said => said with { Words = said.Words is null ? null : Map(said.Words, change) },
        _ => change(node),
    };

    /// <summary>forms(): phrases count in any form of their words. Lone words do so anyway.</summary>
    public static QueryNode InAnyForm(QueryNode leaf) => leaf is PhraseNode phrase ? phrase with { Forms = true } : leaf;

    /// <summary>caps(): words and phrases count in the very form and case they were typed in.</summary>
    public static QueryNode AsTyped(QueryNode leaf) => leaf switch
    {
        WordNode word => new ExactNode(word.Text) { Source = word.Source },
        PhraseNode phrase => new ExactNode(phrase.Text) { Source = phrase.Source },
        _ => leaf,
    };
}
