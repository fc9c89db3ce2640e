namespace NewsSearch.Querying.Nodes;

/// <summary>Stories in a state: <c>is:corrected</c>.</summary>
public sealed record StateNode(StoryState State) : QueryNode
{
    internal override int Height => 1;
}
