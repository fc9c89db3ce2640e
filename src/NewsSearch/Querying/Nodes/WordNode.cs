using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>
/// A word, or a run of them typed without a space: <c>treaty</c>, <c>two-plus-two</c>, <c>AP/Reuters</c>, <c>U.S.</c>.
/// </summary>
/// <param name="Text">As typed, without the punctuation around it; making terms of it is left to the search.</param>
/// <param name="Required">Whether it was written <c>+treaty</c>: never left out when a search is relaxed.</param>
public sealed record WordNode(string Text, bool Required = false) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [];
}
