using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>Stories that the child does not match.</summary>
public sealed record NotNode(QueryNode Child) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [Child];
}
