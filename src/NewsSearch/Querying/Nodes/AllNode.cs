using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>Every story: an empty query, or <c>*</c>; inside a field, every story that has the field.</summary>
public sealed record AllNode : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [];
}
