using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>
/// The child within one field: <c>headline:treaty</c>. The child holds no further field, and no
/// <see cref="SaidNode"/>, <see cref="TimeNode"/>, <see cref="NumberNode"/> or <see cref="StateNode"/>.
/// </summary>
public sealed record FieldNode(QueryField Field, QueryNode Child) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [Child];
}
