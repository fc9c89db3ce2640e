using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>
/// Stories in which the child occurs a number of times, summed over headline, sub-headline and body:
/// <c>atleast3(treaty)</c>.
/// </summary>
public sealed record AtLeastNode(int Count, QueryNode Child) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [Child];
}
