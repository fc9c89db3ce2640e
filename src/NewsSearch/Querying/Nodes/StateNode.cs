using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>Stories in a state: <c>is:corrected</c>.</summary>
public sealed record StateNode(StoryState State) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [];
}
