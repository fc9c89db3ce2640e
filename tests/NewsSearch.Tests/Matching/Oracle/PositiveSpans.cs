using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Tests.Matching.Oracle;

/// <summary>Everything in a text that a query could point at: the matches of its parts that are not negated, or negated twice.</summary>
internal static class PositiveSpans
{
    public static IEnumerable<(int Start, int End)> Of(QueryNode node, IReadOnlyList<OracleWord> words, bool negated = false) => node switch
    {
        NotNode not => Of(not.Child, words, !negated),
        FieldNode { Field.Name: "topic" } => [],
        AndNode or OrNode or AtLeastNode or FirstNode or FieldNode or SaidNode => node.Children.SelectMany(c => Of(c, words, negated)),
        NearNode when Groups.Part(node) is { } parted => parted.Parts.SelectMany(c => Of(c, words, negated)),
        DateRangeNode or NumberNode or StateNode => [],
        _ => negated ? [] : new TextScan(words).Find(node),
    };
}
