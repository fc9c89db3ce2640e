using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>The child within the first words of the body: <c>first/50(treaty)</c>.</summary>
public sealed record FirstNode(int Words, QueryNode Child) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [Child];
}
