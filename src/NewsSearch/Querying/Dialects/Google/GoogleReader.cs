using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Scanning;
using NewsSearch.Querying.Spelling;

namespace NewsSearch.Querying.Dialects.Google;

/// <summary>
/// Reads queries of Google and Google News: every word must be there, in any form; OR, in capitals, and <c>|</c> bind before
/// that; <c>-</c> leaves out; <c>AROUND(5)</c> is nearness in either order. There is no NOT.
/// </summary>
internal sealed class GoogleReader : DialectReader
{
    private readonly string _text;
    private readonly Pieces _pieces;
    private readonly GoogleOperators _operators;
    private readonly GoogleWords _words;

    public GoogleReader(string text, QueryParserOptions options, NoticeList notices)
        : base(options, notices)
    {
        _text = text;
        _pieces = new Pieces(text, options);
        _words = new GoogleWords(Make, options, notices);
        _operators = new GoogleOperators(this, _words, _pieces, Make, notices);
        if (_pieces.Problem is { } problem)
            Make.Fail(problem);
    }

    /// <summary>How deep brackets may nest.</summary>
    public int MostNested => Options.MaxDepth;

    public override QueryNode? ReadAll()
    {
        if (Problem is not null)
            return null;
        QueryNode? tree = ReadAnd(0, null, default);
        Piece piece = _pieces.Current;
        return tree is not null && piece.Kind == PieceKind.Close
            ? Make.Fail(Problem.Surplus(piece.Start, piece.End, "This bracket closes nothing."))
            : tree;
    }

    /// <summary>All that stands here up to a closing bracket or the end.</summary>
    /// <param name="depth">How many brackets are open.</param>
    /// <param name="field">The field around, if any.</param>
    /// <param name="demand">What asks for something to follow.</param>
    public QueryNode? ReadAnd(int depth, QueryField? field, Token demand)
    {
        QueryNode? all = null;
        while (Problem is null)
        {
            Pass(always: true);
            if (_pieces.Current.Kind is PieceKind.End or PieceKind.Close)
                break;
            if (ReadOr(depth, field, all is null ? demand : default) is not { } part)
                return null;
            all = all is null ? part : Make.And(all, part);
        }
        if (Problem is not null)
            return null;
        return all ?? (demand.Kind == TokenKind.End && _pieces.Current.Kind == PieceKind.End
            ? new AllNode()
            : Make.Fail(Missing.Operand(demand, Shown(_pieces.Current))));
    }

    /// <summary>The group that opens here, up to its closing bracket.</summary>
    /// <param name="depth">How many brackets are open.</param>
    /// <param name="field">The field around, if any.</param>
    /// <param name="name">What stands before the bracket and belongs to it; default for a bracket alone.</param>
    public QueryNode? ReadGroup(int depth, QueryField? field, Piece name = default)
    {
        Token open = _pieces.Current.AsToken();
        if (depth >= Options.MaxDepth)
            return Make.Fail(Make.TooDeep(open.Start, open.End));
        if (name.Text is not null)
            open = open with { Kind = TokenKind.Call, Start = name.Start };
        _pieces.Advance();
        if (ReadAnd(depth + 1, field, open) is not { } node)
            return null;
        if (_pieces.Current.Kind != PieceKind.Close)
            return Make.Fail(Missing.Close(open, _pieces.Current.AsToken()));
        var source = new TextRange(open.Start, _pieces.Current.End);
        _pieces.Advance();
        return node with { Source = source };
    }

    private QueryNode? ReadOr(int depth, QueryField? field, Token demand)
    {
        QueryNode? node = ReadNear(depth, field, demand);
        while (node is not null && IsOr)
        {
            Token or = Shown(_pieces.Current) with { Kind = TokenKind.Or };
            _pieces.Advance();
            node = ReadNear(depth, field, or) is { } next ? Make.Or(node, next) : null;
        }
        return node;
    }

    private QueryNode? ReadNear(int depth, QueryField? field, Token demand)
    {
        QueryNode? node = ReadSigned(depth, field, demand);
        while (node is not null && Around() is { } near)
        {
            _pieces.Advance(4);
            Token sign = Distances.Check(near, _text, Options);
            if (sign.Problem is { } problem)
                return Make.Fail(problem with { Fix = problem.Fix with { Replacement = near.Near!.Distance == 0 ? "AROUND(1)" : $"AROUND({Options.MaxDistance.ToString(CultureInfo.InvariantCulture)})" } });
            node = ReadSigned(depth, field, sign) is { } next ? Make.Near(node, sign, next, field) : null;
        }
        return node;
    }

    private QueryNode? ReadSigned(int depth, QueryField? field, Token demand)
    {
        Pass(always: false);
        Piece piece = _pieces.Current;
        bool negated = false;
        if (IsSign(_pieces.Current))
        {
            negated = true;
            demand = Shown(_pieces.Current) with { Kind = TokenKind.Not };
            _pieces.Advance();
        }
        else if (piece is { Kind: PieceKind.Run, Text: [var sign, _, ..] } && Syntax.IsHyphen(sign))
        {
            negated = true;
            _pieces.Replace(piece with { Start = piece.Start + 1, Text = piece.Text[1..] });
        }
        QueryNode? node = ReadUnit(depth, field, demand);
        return node is null || !negated || node is AllNode ? node : Make.Not(node, piece.Start);
    }

    private QueryNode? ReadUnit(int depth, QueryField? field, Token demand)
    {
        Piece piece = _pieces.Current;
        switch (piece.Kind)
        {
            case PieceKind.Open:
                return ReadGroup(depth, field);
            case PieceKind.Phrase:
                _pieces.Advance();
                return _words.Quoted(piece, field);
            case PieceKind.Run when !IsOr:
                if (_operators.Read(depth, field) is { } node)
                    return node;
                if (Problem is not null)
                    return null;
                _pieces.Advance();
                return _words.Plain(piece, _text);
            default:
                return Make.Fail(Missing.Operand(demand, Shown(piece)));
        }
    }

    private bool IsOr => _pieces.Current.Kind == PieceKind.Bar || _pieces.Current is { Kind: PieceKind.Run, Text: "OR" };

    // AND says what is said anyway; a lone * stands for any word; signs alone are nothing.
    private void Pass(bool always)
    {
        while (_pieces.Current is { Kind: PieceKind.Run } piece
            && ((always && piece.Text is "AND") || (!IsSign(piece) && !Syntax.HasContent(piece.Text))))
            _pieces.Advance();
    }

    // A minus right before a phrase or a bracket.
    private bool IsSign(Piece piece) => piece is { Kind: PieceKind.Run, Text: "-" }
        && piece.IsGluedTo(_pieces.Next) && _pieces.Next.Kind is PieceKind.Phrase or PieceKind.Open;

    private Token? Around()
    {
        if (_pieces.Current is not { Kind: PieceKind.Run, Text: "AROUND" } name || _pieces.Next.Kind != PieceKind.Open
            || _pieces.Peek(2) is not { Kind: PieceKind.Run } number || _pieces.Peek(3).Kind != PieceKind.Close
            || number.Text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return null;
        bool fits = int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int distance);
        return new Token(TokenKind.Near, name.Start, _pieces.Peek(3).End)
        {
            Near = new Proximity(NearUnit.Words, fits ? distance : int.MaxValue, Ordered: false),
        };
    }

    private Token Shown(Piece piece) => piece.AsToken() with { Text = _text[piece.Start..piece.End] };
}
