using System.Collections.Immutable;
using NewsSearch.Articles;

namespace NewsSearch.Querying.Nodes;

/// <summary>
/// Stories with a quote by a speaker that holds the words, both in one and the same quote:
/// <c>said(Lavrov, "peace treaty")</c>.
/// </summary>
/// <param name="Speaker">Who said it; null for anyone.</param>
/// <param name="Words">What the quote holds; null for anything.</param>
/// <param name="Kind">The kind of quote wanted, the third argument; null for every kind.</param>
public sealed record SaidNode(QueryNode? Speaker, QueryNode? Words, QuoteKind? Kind = null) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [.. new[] { Speaker, Words }.OfType<QueryNode>()];
}
