using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>
/// Exactly this form, in this case: <c>=US</c>, <c>caps(US)</c>. A text of several words (<c>="Big Bang"</c>) is a
/// phrase of such words.
/// </summary>
/// <param name="Text">As typed.</param>
public sealed record ExactNode(string Text) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [];
}
