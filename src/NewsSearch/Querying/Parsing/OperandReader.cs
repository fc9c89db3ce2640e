using NewsSearch.Articles;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Parsing;

/// <summary>Reads what stands between operators: a leaf, a group, a field, a call, and the signs before and behind.</summary>
internal sealed class OperandReader
{
    private readonly TreeReader _tree;
    private readonly QueryParserOptions _options;
    private readonly CallReader _calls;
    private int _clauses;
    private int _wildcards;

    public OperandReader(TreeReader tree, QueryParserOptions options)
    {
        (_tree, _options) = (tree, options);
        _calls = new CallReader(tree, this, options);
    }

    /// <summary>An operand with the NOT, <c>-</c> or <c>+</c> before it.</summary>
    public QueryNode? Read(Context context, Token demand)
    {
        int start = _tree.Current.Start;
        bool negated = false;
        bool required = false;
        while (_tree.Current.Kind is TokenKind.Not or TokenKind.Plus)
        {
            negated ^= _tree.Current.Kind == TokenKind.Not;
            required |= _tree.Current.Kind == TokenKind.Plus;
            demand = _tree.Current;
            _tree.Advance(context.Mode);
        }
        QueryNode? node = ReadWeighed(context, context, demand);
        if (node is WordNode word && required)
            node = word with { Required = true };
        if (node is null || !negated)
            return node;
        return node is NotNode twice ? twice.Child : _tree.Checked(new NotNode(node), start);
    }

    // After what is read, scanning goes on as 'after' says: a field's value is scanned in another way than what follows.
    public QueryNode? ReadWeighed(Context context, Context after, Token demand)
    {
        int start = _tree.Current.Start;
        QueryNode? node = ReadBare(context, after, demand);
        while (node is not null && _tree.Current.Kind == TokenKind.Boost)
        {
            double factor = _tree.Current.Factor;
            _tree.Advance(after.Mode);
            node = _tree.Checked(new BoostNode(node, factor), start);
        }
        return _tree.Problem is null ? node : null;
    }

    private QueryNode? ReadBare(Context context, Context after, Token demand)
    {
        if (_tree.Problem is not null)
            return null;
        Token token = _tree.Current;
        switch (token.Kind)
        {
            case TokenKind.Open:
                return ReadGroup(context, after, token);
            case TokenKind.Field:
                return ReadField(context, token);
            case TokenKind.Call or TokenKind.AtLeast:
                return _calls.Read(context, after, token);
            case TokenKind.Every or TokenKind.Word or TokenKind.Wildcard or TokenKind.Fuzzy or TokenKind.Exact
                or TokenKind.Phrase or TokenKind.Regex or TokenKind.Value:
                return ReadLeaf(context, after, token);
            default:
                return _tree.Fail(Missing.Operand(demand, token));
        }
    }

    private QueryNode? ReadGroup(Context context, Context after, Token open)
    {
        if (context.Depth >= _options.MaxDepth)
            return _tree.Fail(_tree.TooDeep(open.Start, open.End));
        Context inside = context.Inside;
        _tree.Advance(inside.Mode);
        QueryNode? node = _tree.ReadOr(inside, open);
        return Close(open, after) ? node : null;
    }

    /// <summary>Takes the closing bracket that belongs to <paramref name="open"/>.</summary>
    public bool Close(Token open, Context after)
    {
        if (_tree.Problem is not null)
            return false;
        if (_tree.Current.Kind != TokenKind.Close)
        {
            _tree.Fail(Missing.Close(open, _tree.Current));
            return false;
        }
        _tree.Advance(after.Mode);
        return _tree.Problem is null;
    }

    private QueryNode? ReadField(Context context, Token token)
    {
        QueryField field = token.Field!;
        if (context.InSaid || context.Field is not null)
        {
            string around = context.InSaid ? "said()" : $"{context.Field!.Name}:";
            return _tree.Fail(Problem.Surplus(
                token.Start, token.End, $"{token.Text}: cannot stand inside {around}; put it beside."));
        }
        Context inside = context with { Field = field };
        _tree.AdvanceToValue(field.TakesWords ? ScanMode.FieldValue : ScanMode.Raw);
        if (_tree.Problem is not null)
            return null;
        if (_tree.Current.Start != token.End
            || _tree.Current.Kind is TokenKind.End or TokenKind.Close or TokenKind.Comma or TokenKind.Or)
            return _tree.Fail(Problem.Surplus(token.Start, token.End, $"{token.Text}: has no value."));

        bool negated = _tree.Current.Kind == TokenKind.Not;
        if (_tree.Current.Kind is TokenKind.Not or TokenKind.Plus)
            _tree.Advance(inside.Mode);
        QueryNode? node = ReadBare(inside, context, token);
        if (node is not null && negated)
            node = _tree.Checked(new NotNode(node), token.Start);
        if (node is null || !field.TakesWords)
            return node is null ? null : _tree.Checked(node, token.Start);
        return _tree.Checked(new FieldNode(field, node), token.Start);
    }

    private QueryNode? ReadLeaf(Context context, Context after, Token token)
    {
        if (++_clauses > _options.MaxClauses)
        {
            return _tree.Fail(new Problem(
                token.Start, token.End - token.Start, $"A query has at most {_options.MaxClauses} parts.", Edit.CutFrom(token.Start)));
        }
        if (token.Kind is TokenKind.Wildcard or TokenKind.Fuzzy or TokenKind.Regex && ++_wildcards > _options.MaxWildcards)
        {
            return _tree.Fail(Problem.Surplus(
                token.Start, token.End, $"A query has at most {_options.MaxWildcards} words with a wildcard or a fuzzy ending."));
        }
        if (context.Field is { TakesWords: false } field)
        {
            (QueryNode? value, Problem? problem) = Values.FieldValue.Read(field, token);
            _tree.Advance(after.Mode);
            return problem is not null ? _tree.Fail(problem) : Marked(value!, token.Start);
        }

        if (token.Kind == TokenKind.Value)
            return ReadBareRange(context, after, token);

        _tree.Advance(after.Mode);
        if (token.Kind == TokenKind.Phrase && _tree.Current.Kind == TokenKind.Slop && _tree.Current.Start == token.End)
            return ReadSlop(token, after);
        return Marked(Leaf(token), token.Start);
    }

    // [2019 TO 2020] is date:[2019 TO 2020].
    private QueryNode? ReadBareRange(Context context, Context after, Token token)
    {
        if (context.InSaid || context.Field is not null)
        {
            string around = context.InSaid ? "said()" : $"{context.Field!.Name}:";
            return _tree.Fail(Problem.Surplus(token.Start, token.End, $"A range of days cannot stand inside {around}; put it beside."));
        }
        (QueryNode? value, Problem? problem) = Values.FieldValue.Read(QueryFields.Published, token);
        _tree.Advance(after.Mode);
        return problem is not null ? _tree.Fail(problem) : Marked(value!, token.Start);
    }

    // "a b"~5 is a w/5 b.
    private QueryNode? ReadSlop(Token phrase, Context after)
    {
        Token slop = _tree.Current;
        _tree.Advance(after.Mode);
        List<QueryNode> words = Phrases.Split(phrase);
        if (words.Count < 2 || slop.Number == 0)
            return Marked(Leaf(phrase), phrase.Start);
        if (words.Count > _options.MaxNear)
        {
            return _tree.Fail(Problem.Surplus(
                slop.Start, slop.End, $"At most {_options.MaxNear} words can be near each other."));
        }
        _clauses += words.Count - 1;
        var source = new TextRange(phrase.Start, phrase.End);
        QueryNode near = words.Aggregate(
            (left, right) => new NearNode(left, right, NearUnit.Words, slop.Number) { Source = source });
        return _tree.Checked(near, phrase.Start);
    }

    private QueryNode Marked(QueryNode node, int start) => node with { Source = new TextRange(start, _tree.LastEnd) };

    private static QueryNode Leaf(Token token) => token.Kind switch
    {
        TokenKind.Every => new AllNode(),
        TokenKind.Wildcard => new WildcardNode(token.Text),
        TokenKind.Fuzzy => new FuzzyNode(token.Text, token.Number),
        TokenKind.Exact => new ExactNode(token.Text),
        TokenKind.Phrase => new PhraseNode(token.Text),
        TokenKind.Regex => new RegexNode(token.Text),
        _ => new WordNode(token.Text),
    };
}
