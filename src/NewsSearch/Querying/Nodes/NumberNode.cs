using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>Stories with a number in a range: <c>words:&gt;1000</c>.</summary>
/// <param name="Field">The field.</param>
/// <param name="Minimum">Least number wanted, inclusive; null when there is no lower bound.</param>
/// <param name="Maximum">Greatest number wanted, inclusive; null when there is no upper bound.</param>
public sealed record NumberNode(QueryField Field, int? Minimum, int? Maximum) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [];
}
