using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Contract;

/// <summary>The kinds of a query's nodes, as they are printed.</summary>
internal static class NodeKind
{
    public static string Of(QueryNode node) => node switch
    {
        AllNode => "all",
        AndNode => "and",
        AtLeastNode => "atleast",
        BoostNode => "boost",
        DateRangeNode => "dates",
        ExactNode => "exact",
        FieldNode => "field",
        FirstNode => "first",
        FuzzyNode => "fuzzy",
        LastNode => "last",
        NearNode => "near",
        NotNode => "not",
        NumberNode => "number",
        OrNode => "or",
        PhraseNode => "phrase",
        RegexNode => "regex",
        SaidNode => "said",
        StateNode => "state",
        WildcardNode => "wildcard",
        WordNode => "word",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "unknown kind of node"),
    };
}
