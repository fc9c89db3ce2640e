using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Dialects;

/// <summary>
/// Reads a language in which words side by side are a phrase, and connectors with priorities join such rows: those of Nexis
/// and of Factiva.
/// </summary>
internal abstract class PhraseLanguageReader : DialectReader
{
    private readonly bool _forms;

    /// <param name="text">The query.</param>
    /// <param name="pieces">The same, cut.</param>
    /// <param name="forms">Whether words count in other forms, too.</param>
    /// <param name="options">Bounds.</param>
    /// <param name="notices">Takes the remarks.</param>
    protected PhraseLanguageReader(string text, Pieces pieces, bool forms, QueryParserOptions options, NoticeList notices)
        : base(options, notices)
    {
        (Text, Pieces, _forms) = (text, pieces, forms);
        if (pieces.Problem is { } problem)
            Make.Fail(problem);
    }

    protected string Text { get; }

    protected Pieces Pieces { get; }

    protected abstract IConnectors Connectors { get; }

    public override QueryNode? ReadAll()
    {
        if (Problem is not null)
            return null;
        QueryNode? tree = ReadChain(0, null, default);
        Piece piece = Pieces.Current;
        return tree is not null && piece.Kind == PieceKind.Close
            ? Make.Fail(Problem.Surplus(piece.Start, piece.End, "This bracket closes nothing."))
            : tree;
    }

    /// <summary>The group that opens here, up to its closing bracket.</summary>
    /// <param name="depth">How many brackets are open.</param>
    /// <param name="field">The field around, if any.</param>
    /// <param name="name">What stands before the bracket and belongs to it; default for a bracket alone.</param>
    public QueryNode? ReadGroup(int depth, QueryField? field, Piece name = default)
    {
        Piece open = Pieces.Current;
        if (depth >= Options.MaxDepth)
            return Make.Fail(Make.TooDeep(open.Start, open.End));
        Token token = open.AsToken();
        if (name.Text is not null)
            token = token with { Kind = TokenKind.Call, Start = name.Start };
        Pieces.Advance();
        QueryNode? node = ReadChain(depth + 1, field, token);
        if (node is null)
            return null;
        if (Pieces.Current.Kind != PieceKind.Close)
            return Make.Fail(Missing.Close(token, Pieces.Current.AsToken()));
        var source = new Articles.TextRange(token.Start, Pieces.Current.End);
        Pieces.Advance();
        return node with { Source = source };
    }

    /// <summary>What stands here as far as it is side by side, for a command without brackets.</summary>
    public QueryNode? ReadTerm(int depth, QueryField? field, Token demand) => depth >= Options.MaxDepth
        ? Make.Fail(Make.TooDeep(demand.Start, demand.End))
        : ReadRow(depth + 1, field, demand);

    /// <summary>A group, a field, a command; null where plain words stand, or where there is a problem.</summary>
    protected abstract QueryNode? ReadPart(int depth, QueryField? field);

    /// <summary>Adds the words of a piece that is no part of another kind.</summary>
    protected abstract void AddWords(Row row, Piece piece);

    /// <summary>What a sign behind an operand makes of it; the operand itself where none stands there.</summary>
    protected virtual QueryNode? ReadBehind(QueryNode operand) => operand;

    /// <summary>How tightly what follows such a sign is joined, as by and.</summary>
    protected virtual int BesidePriority => 0;

    /// <summary>Whether a row ends before this piece, though it is no connector.</summary>
    protected virtual bool EndsRow(Piece piece) => false;

    private QueryNode? ReadChain(int depth, QueryField? field, Token demand)
    {
        var chain = new Chain(Make, field);
        while (true)
        {
            bool negated = false;
            int start = Pieces.Current.Start;
            while (Connectors.IsNot)
            {
                demand = Pieces.Current.AsToken() with { Kind = TokenKind.Not };
                negated = !negated;
                Pieces.Advance();
            }
            QueryNode? operand = ReadRow(depth, field, demand);
            if (operand is not null)
                operand = ReadBehind(operand);
            if (operand is not null && negated)
                operand = Make.Not(operand, start);
            if (operand is null)
                return null;
            chain.Add(operand);
            if (Pieces.Current.Kind is PieceKind.End or PieceKind.Close)
                return chain.Close();
            Link? link = Connectors.IsHere
                ? Connectors.Take(Text)
                : new Link(LinkKind.And, BesidePriority, Pieces.Current.AsToken());
            if (link is not { } joining || !chain.Add(joining))
                return null;
            demand = joining.Token;
        }
    }

    private QueryNode? ReadRow(int depth, QueryField? field, Token demand)
    {
        var row = new Row(Make, Options, field, _forms);
        while (Problem is null && Pieces.Current.Kind is not (PieceKind.End or PieceKind.Close) && !Connectors.IsHere && !EndsRow(Pieces.Current))
        {
            Piece piece = Pieces.Current;
            if (ReadPart(depth, field) is { } part)
            {
                row.Add(part);
            }
            else if (Problem is null)
            {
                AddWords(row, piece);
                Pieces.Advance();
            }
        }
        if (Problem is not null)
            return null;
        if (row.IsEmpty)
        {
            Token found = Pieces.Current.AsToken();
            return demand.Kind == TokenKind.End && found.Kind == TokenKind.End
                ? new AllNode()
                : Make.Fail(Missing.Operand(demand, found with { Text = Text[found.Start..found.End] }));
        }
        return row.Close();
    }
}
