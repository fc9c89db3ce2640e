using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>Words spelt about like this: <c>kuril~1</c>.</summary>
/// <param name="Text">The word, as typed.</param>
/// <param name="Edits">How many letters may be added, dropped, changed or swapped with a neighbour: 1 or 2.</param>
public sealed record FuzzyNode(string Text, int Edits) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [];
}
