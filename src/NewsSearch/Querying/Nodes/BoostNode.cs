using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>The child, its score multiplied: <c>treaty^2</c>.</summary>
/// <param name="Child">What is matched.</param>
/// <param name="Factor">The factor, over 0 and at most 100.</param>
public sealed record BoostNode(QueryNode Child, double Factor) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [Child];
}
