using System.Buffers;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>
/// The pieces of a query in a language of words and brackets, with a place in them. They are cut once, in time linear in
/// the text, so that a reader may look ahead as far as it needs.
/// </summary>
internal sealed class Pieces
{
    private static readonly SearchValues<char> DoubleQuotes =
        SearchValues.Create("\"\u201C\u201D\u201E\u201F\u2033\u301D\u301E\uFF02");

    private readonly List<Piece> _pieces = [];
    private readonly HashSet<char> _unpaired = [];
    private readonly Func<string, int, int, IEnumerable<Piece>>? _cut;
    private int _at;

    /// <param name="text">The query.</param>
    /// <param name="options">Bounds.</param>
    /// <param name="cut">Cuts a run from its start to its end into pieces, where a language has signs within runs.</param>
    public Pieces(string text, QueryParserOptions options, Func<string, int, int, IEnumerable<Piece>>? cut = null)
    {
        _cut = cut;
        int position = 0;
        while (Problem is null && position < text.Length)
        {
            position = Syntax.IsSeparator(text[position]) ? position + 1 : Cut(text, position, options);
        }
        _pieces.Add(new Piece(PieceKind.End, text.Length, text.Length, ""));
    }

    /// <summary>A quotation mark without its partner, or a phrase too long.</summary>
    public Problem? Problem { get; private set; }

    public Piece Current => _pieces[_at];

    public Piece Next => Peek(1);

    /// <summary>The piece some places on; behind the last one always the end.</summary>
    public Piece Peek(int places) => _pieces[Math.Min(_at + places, _pieces.Count - 1)];

    public void Advance(int places = 1) => _at = Math.Min(_at + places, _pieces.Count - 1);

    /// <summary>Puts another piece in the place of the current one.</summary>
    public void Replace(Piece piece) => _pieces[_at] = piece;

    // Gives the position to go on from.
    private int Cut(string text, int start, QueryParserOptions options)
    {
        PieceKind? sign = Syntax.Fold(text[start]) switch
        {
            '(' => PieceKind.Open,
            ')' => PieceKind.Close,
            '|' => PieceKind.Bar,
            _ => null,
        };
        if (sign is { } kind)
        {
            int stop = start + 1;
            while (kind == PieceKind.Bar && stop < text.Length && Syntax.Fold(text[stop]) == '|')
                stop++;
            _pieces.Add(new Piece(kind, start, stop, Syntax.Fold(text, start, stop)));
            return stop;
        }
        if (Syntax.Closing(text[start]) is var closing && closing != '\0')
            return Quoted(text, start, closing, options);
        int end = Math.Max(start + 1, Runs.FindEnd(text, start));
        if (_cut is not null)
            _pieces.AddRange(_cut(text, start, end));
        else if (end > start + 1 || Syntax.Fold(text[start]) != ',')
            _pieces.Add(new Piece(PieceKind.Run, start, end, Syntax.Fold(text, start, end)));
        return end;
    }

    private int Quoted(string text, int start, char closing, QueryParserOptions options)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start + 1);
        int length = _unpaired.Contains(closing) ? -1 : closing == '"' ? rest.IndexOfAny(DoubleQuotes) : rest.IndexOf(closing);
        if (length < 0)
        {
            _unpaired.Add(closing);
            if (closing == '"')
                Problem = Unclosed(text, start);
            return start + 1;
        }
        int end = start + length + 2;
        ReadOnlySpan<char> content = rest[..length];
        Problem = Phrases.Problem(content, start, end, options);
        if (Syntax.HasContent(content))
            _pieces.Add(new Piece(PieceKind.Phrase, start, end, Phrases.Trim(content).ToString()));
        return end;
    }

    private static Problem Unclosed(string text, int start) => new(
        start,
        1,
        "This quotation mark has no partner.",
        Syntax.HasContent(text.AsSpan(start + 1)) ? new Edit(text.Length, 0, "\"") : Edit.Remove(start, text.Length));
}
