using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>
/// Words of a shape: <c>kuril*</c>, <c>wom?n</c>, <c>*uril</c>.
/// </summary>
/// <param name="Pattern">As typed; <c>*</c> stands for any number of characters, <c>?</c> for exactly one.</param>
public sealed record WildcardNode(string Pattern) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [];
}
