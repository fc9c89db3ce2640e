using System.Collections.Frozen;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Dialects.Nexis;

/// <summary>
/// Reads terms and connectors of Nexis. Words side by side are a phrase in any of their forms, because Nexis finds plurals
/// and possessives by itself; in quotation marks they are as written (support.lexisnexis.com, SS4128). Nexis passes over
/// noise words, in phrases and distances alike; we do not, and a notice says so.
/// </summary>
internal sealed class NexisReader : DialectReader
{
    private static readonly FrozenDictionary<string, string> NoiseWords = WordTable.Load(typeof(NexisReader), "nexis-noise-words.txt");

    private readonly string _text;
    private readonly Pieces _pieces;
    private readonly NexisConnectors _connectors;
    private readonly NexisWords _words;
    private readonly NexisCalls _calls;
    private readonly NexisSegments _segments;

    public NexisReader(string text, QueryParserOptions options, NoticeList notices)
        : base(options, notices)
    {
        _text = text;
        _pieces = new Pieces(text, options);
        _connectors = new NexisConnectors(_pieces, Make, options, notices);
        _words = new NexisWords(Make, options, notices);
        _calls = new NexisCalls(this, _pieces, Make, notices);
        _segments = new NexisSegments(this, _pieces, Make, notices);
        if (_pieces.Problem is { } problem)
            Make.Fail(problem);
    }

    public override QueryNode? ReadAll()
    {
        if (Problem is not null)
            return null;
        QueryNode? tree = ReadChain(0, null, default);
        Piece piece = _pieces.Current;
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
        Piece open = _pieces.Current;
        if (depth >= Options.MaxDepth)
            return Make.Fail(Make.TooDeep(open.Start, open.End));
        Token token = open.AsToken();
        if (name.Text is not null)
            token = token with { Kind = TokenKind.Call, Start = name.Start };
        _pieces.Advance();
        QueryNode? node = ReadChain(depth + 1, field, token);
        if (node is null)
            return null;
        if (_pieces.Current.Kind != PieceKind.Close)
            return Make.Fail(Missing.Close(token, _pieces.Current.AsToken()));
        var source = new Articles.TextRange(token.Start, _pieces.Current.End);
        _pieces.Advance();
        return node with { Source = source };
    }

    /// <summary>What stands here as far as it is side by side, for a command without brackets.</summary>
    public QueryNode? ReadTerm(int depth, QueryField? field, Token demand) => depth >= Options.MaxDepth
        ? Make.Fail(Make.TooDeep(demand.Start, demand.End))
        : ReadRow(depth + 1, field, demand);

    private QueryNode? ReadChain(int depth, QueryField? field, Token demand)
    {
        var chain = new Chain(Make, field);
        while (true)
        {
            bool negated = false;
            int start = _pieces.Current.Start;
            while (_connectors.IsNot)
            {
                demand = _pieces.Current.AsToken() with { Kind = TokenKind.Not };
                negated = !negated;
                _pieces.Advance();
            }
            QueryNode? operand = ReadRow(depth, field, demand);
            if (operand is not null && negated)
                operand = Make.Not(operand, start);
            if (operand is null)
                return null;
            chain.Add(operand);
            if (!_connectors.IsHere)
                return chain.Close();
            if (_connectors.Take(_text) is not { } link || !chain.Add(link))
                return null;
            demand = link.Token;
        }
    }

    private QueryNode? ReadRow(int depth, QueryField? field, Token demand)
    {
        var row = new Row(Make, Options, field, forms: true);
        bool parts = false;
        while (Problem is null && _pieces.Current.Kind is not (PieceKind.End or PieceKind.Close) && !_connectors.IsHere)
        {
            bool wasEmpty = row.IsEmpty;
            Piece piece = _pieces.Current;
            if (ReadPart(depth, field) is { } part)
            {
                row.Add(part);
                parts |= !wasEmpty;
            }
            else if (Problem is null)
            {
                parts |= !wasEmpty && piece.Kind == PieceKind.Open;
                ReadWords(row, piece);
                _pieces.Advance();
            }
        }
        if (Problem is not null)
            return null;
        if (row.IsEmpty)
        {
            Token found = _pieces.Current.AsToken();
            return demand.Kind == TokenKind.End && found.Kind == TokenKind.End
                ? new AllNode()
                : Make.Fail(Missing.Operand(demand, found with { Text = Shown(found) }));
        }
        return row.Close();
    }

    // A group, a segment, a command; null where plain words stand.
    private QueryNode? ReadPart(int depth, QueryField? field)
    {
        if (_pieces.Current.Kind == PieceKind.Open)
            return ReadGroup(depth, field);
        if (_pieces.Current.Kind != PieceKind.Run)
            return null;
        return _calls.Read(depth, field) ?? (Problem is null ? _segments.Read(depth, field) : null);
    }

    private void ReadWords(Row row, Piece piece)
    {
        if (piece.Kind == PieceKind.Phrase)
        {
            _words.AddQuoted(row, piece);
        }
        else if (piece.Kind == PieceKind.Run)
        {
            if (NoiseWords.ContainsKey(piece.Text))
                Notices.Add("noise-word", "Nexis passes over words such as of and the; here they are looked for, and count in distances.", piece.Start, piece.End);
            _words.Add(row, piece, _text);
        }
    }

    private string Shown(Token token) => _text[token.Start..token.End];
}
