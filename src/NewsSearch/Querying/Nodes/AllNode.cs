namespace NewsSearch.Querying.Nodes;

/// <summary>Every story: an empty query, or <c>*</c>; inside a field, every story that has the field.</summary>
public sealed record AllNode : QueryNode
{
    internal override int Height => 1;
}
