using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Tests.Matching.Oracle;

/// <summary>Everything in a text that a query could point at: the matches of its parts that are not negated, or negated twice.</summary>
internal static class PositiveSpans
{
    /// <param name="node">The query.</param>
    /// <param name="words">The text.</param>
    /// <param name="negated">Whether it stands under a negation.</param>
    /// <param name="withNames">Whether what is asked of speakers or of one field counts: elsewhere it may be marked, and need not; a pattern stands for the words of its field.</param>
    public static IEnumerable<(int Start, int End)> Of(QueryNode node, IReadOnlyList<OracleWord> words, bool negated = false, bool withNames = true) => node switch
    {
        NotNode not => Of(not.Child, words, !negated, withNames),
        FieldNode { Field.Name: "topic" } => [],
        FieldNode when !withNames => [],
        SaidNode said when !withNames => said.Words is null ? [] : Of(said.Words, words, negated, withNames),
        AndNode or OrNode or AtLeastNode or FirstNode or FieldNode or SaidNode => node.Children.SelectMany(c => Of(c, words, negated, withNames)),
        NearNode when Groups.Part(node) is { } parted => parted.Parts.SelectMany(c => Of(c, words, negated, withNames)),
        DateRangeNode or NumberNode or StateNode => [],
        _ => negated ? [] : new TextScan(words).Find(node),
    };
}
