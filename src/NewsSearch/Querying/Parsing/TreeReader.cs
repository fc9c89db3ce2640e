using NewsSearch.Articles;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Printing;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Parsing;

/// <summary>
/// The grammar, by recursive descent: OR under AND under proximity under NOT. Every method gives null once there is a
/// problem, and leaves it in <see cref="Problem"/>. Depth is bounded before each step down, because running out of stack
/// ends the process.
/// </summary>
internal sealed class TreeReader
{
    private readonly Scanner _scanner;
    private readonly QueryParserOptions _options;
    private readonly NoticeList _notices;
    private readonly OperandReader _operands;

    public TreeReader(string text, QueryParserOptions options, NoticeList notices)
    {
        _scanner = new Scanner(text, options, notices);
        (_options, _notices) = (options, notices);
        _operands = new OperandReader(this, options);
    }

    public Problem? Problem { get; private set; }

    public Token Current { get; private set; }

    /// <summary>End of the token before <see cref="Current"/>.</summary>
    public int LastEnd { get; private set; }

    public QueryNode? ReadAll()
    {
        var context = new Context(0);
        Advance(ScanMode.Text);
        SkipCommas(context);
        if (Problem is null && Current.Kind == TokenKind.End)
            return new AllNode();
        QueryNode? tree = ReadOr(context, default);
        if (Problem is null && Current.Kind == TokenKind.Close)
            return Fail(Problem.Surplus(Current.Start, Current.End, "This bracket closes nothing."));
        return Problem is null ? tree : null;
    }

    public void Advance(ScanMode mode)
    {
        LastEnd = Current.End;
        Current = _scanner.Next(mode);
        if (Current.Problem is { } problem)
            Fail(problem);
    }

    /// <summary>Goes on from a field's name to its value.</summary>
    public void AdvanceToValue(ScanMode mode)
    {
        int start = Current.Start;
        Advance(mode);
        Current = Current with { FieldStart = start };
    }

    public QueryNode? Fail(Problem problem)
    {
        Problem ??= problem;
        return null;
    }

    /// <summary>Reads up to a closing bracket, the end, or a comma that counts.</summary>
    /// <param name="context">What stands around it.</param>
    /// <param name="demand">The token that asks for something to follow.</param>
    public QueryNode? ReadOr(Context context, Token demand)
    {
        int start = Current.Start;
        bool joined = false;
        List<QueryNode> children = [];
        while (true)
        {
            if (ReadAnd(context, demand) is not { } child)
                return null;
            joined |= child.Joined;
            children.Add(child.Node);
            if (Current.Kind != TokenKind.Or)
                break;
            demand = Current;
            Advance(context.Mode);
        }
        if (children.Count == 1)
            return children[0];
        if (joined)
            _notices.Add("mixed-operators", MixedOperators(children), start, LastEnd);
        return Checked(new OrNode(children), start);
    }

    /// <summary>Marks where a node was written; a problem when the tree has grown too high.</summary>
    public QueryNode? Checked(QueryNode node, int start)
    {
        if (node.Height > _options.MaxDepth)
            return Fail(TooDeep(start, LastEnd));
        return node with { Source = new TextRange(start, LastEnd) };
    }

    public Problem TooDeep(int start, int end) => Problem.Surplus(
        start, end, $"This is nested too deep; {_options.MaxDepth} levels are allowed.");

    private (QueryNode Node, bool Joined)? ReadAnd(Context context, Token demand)
    {
        int start = Current.Start;
        List<QueryNode> children = [];
        while (true)
        {
            SkipCommas(context);
            if (children.Count > 0 && demand.Kind != TokenKind.And && EndsPart(context))
                break;
            if (ReadNear(context, demand) is not { } child)
                return null;
            if (children.Count > 0 && demand.Kind != TokenKind.And)
                NoticeWordBesideProximity(children[^1], child);
            children.Add(child);
            demand = default;
            SkipCommas(context);
            if (Current.Kind == TokenKind.And)
            {
                demand = Current;
                Advance(context.Mode);
            }
        }
        // Every story AND something is something.
        List<QueryNode> wanted = children.FindAll(child => child is not AllNode);
        QueryNode? node = wanted.Count switch
        {
            0 => children[0],
            1 => wanted[0],
            _ => Checked(new AndNode(wanted), start),
        };
        return node is null || Problem is not null ? null : (node, node is AndNode && wanted.Count > 1);
    }

    private QueryNode? ReadNear(Context context, Token demand)
    {
        int start = Current.Start;
        QueryNode? left = _operands.Read(context, demand);
        while (left is not null && Current.Kind == TokenKind.Near)
        {
            Token operation = Current;
            Advance(context.Mode);
            if (_operands.Read(context, operation) is not { } right)
                return null;
            (QueryNode? joined, Problem? problem) =
                Nearness.Join(left, right, operation, context.Field, new TextRange(start, LastEnd), _options);
            left = problem is null ? Checked(joined!, start) : Fail(problem);
        }
        return left;
    }

    // Elsewhere two words in a row are a phrase, so that all of "peace treaty w/5 kuril" would be near.
    private void NoticeWordBesideProximity(QueryNode before, QueryNode after)
    {
        if ((before, after) is not ((WordNode, NearNode) or (NearNode, WordNode)))
            return;
        NearNode near = before as NearNode ?? (NearNode)after;
        _notices.Add(
            "proximity-operands",
            $"Nearness joins {Excerpt.Of(near.ToString(), 80)} only; quotation marks or brackets take more words in.",
            before.Source.Start,
            after.Source.End);
    }

    private bool EndsPart(Context context) =>
        Problem is not null
        || Current.Kind is TokenKind.End or TokenKind.Close or TokenKind.Or
        || (context.CommaEnds && Current.Kind == TokenKind.Comma);

    private void SkipCommas(Context context)
    {
        while (Current.Kind == TokenKind.Comma && !context.CommaEnds)
            Advance(context.Mode);
    }

    private static string MixedOperators(List<QueryNode> children) =>
        "AND binds before OR, so this is read as "
        + Excerpt.Of(string.Join(" OR ", children.Select(child => child is AndNode ? $"({child})" : child.ToString())), 160)
        + "; brackets say it otherwise.";
}
