namespace NewsSearch.Querying.Nodes;

/// <summary>Stories that the child does not match.</summary>
public sealed record NotNode(QueryNode Child) : QueryNode
{
    internal override int Height => 1 + Child.Height;
}
