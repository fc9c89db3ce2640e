namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>
/// Joins operands in the order of the priorities between them, those of one priority from left to right. Two stacks,
/// because in Nexis the number of <c>w/n</c> is a priority of its own, which no grammar with one rule a level can tell.
/// </summary>
internal sealed class Chain(TreeMaker make, QueryField? field)
{
    private readonly Stack<QueryNode> _operands = [];
    private readonly Stack<Link> _links = [];

    public void Add(QueryNode operand) => _operands.Push(operand);

    public bool Add(Link link)
    {
        while (_links.TryPeek(out Link before) && before.Priority <= link.Priority)
        {
            if (!JoinLast())
                return false;
        }
        _links.Push(link);
        return true;
    }

    /// <summary>The whole; null where something could not be joined.</summary>
    public QueryNode? Close()
    {
        while (_links.Count > 0)
        {
            if (!JoinLast())
                return null;
        }
        return _operands.Pop();
    }

    private bool JoinLast()
    {
        QueryNode right = _operands.Pop();
        QueryNode left = _operands.Pop();
        if (make.Join(left, _links.Pop(), right, field) is not { } joined)
            return false;
        _operands.Push(joined);
        return true;
    }
}
