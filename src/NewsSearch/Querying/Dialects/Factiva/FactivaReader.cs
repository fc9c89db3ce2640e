using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Dialects.Factiva;

/// <summary>
/// Reads search statements of Factiva. Words side by side are a phrase, and every word counts as written: Factiva has no
/// other forms but by a wildcard. <c>%</c> is a word between two others; <c>atleast3</c> and <c>hd=</c> belong to what follows
/// them, <c>/F50/</c> to what stands before it.
/// </summary>
internal sealed class FactivaReader : PhraseLanguageReader
{
    private const string Counting = "atleast";

    private readonly FactivaWords _words;
    private readonly FactivaFields _fields;
    private readonly FactivaRanges _ranges;

    public FactivaReader(string text, QueryParserOptions options, NoticeList notices)
        : base(text, new Pieces(text, options, FactivaSigns.Cut), forms: false, options, notices)
    {
        Connectors = new FactivaConnectors(Pieces, Make, options);
        _words = new FactivaWords(Make);
        _ranges = new FactivaRanges(Pieces, Make, notices);
        _fields = new FactivaFields(this, _words, Pieces, Make, options, notices);
    }

    protected override IConnectors Connectors { get; }

    protected override int BesidePriority => FactivaConnectors.And;

    protected override bool EndsRow(Piece piece) => FactivaSigns.First(piece) is not null;

    protected override QueryNode? ReadBehind(QueryNode operand)
    {
        QueryNode? node = operand;
        while (node is not null && FactivaSigns.First(Pieces.Current) is { } words)
        {
            Piece sign = Pieces.Current;
            Pieces.Advance();
            if (words < 1 || words > Options.MaxFirstWords)
            {
                string nearest = Math.Clamp(words, 1, Options.MaxFirstWords).ToString(CultureInfo.InvariantCulture);
                return Make.Fail(Problem.Instead(
                    sign.Start, sign.End, $"/F/ takes a number from 1 to {Options.MaxFirstWords.ToString(CultureInfo.InvariantCulture)}.", $"/F{nearest}/"));
            }
            node = Make.First(words, node, new TextRange(sign.Start, sign.End));
        }
        return node;
    }

    protected override QueryNode? ReadPart(int depth, QueryField? field)
    {
        Piece piece = Pieces.Current;
        if (piece.Kind == PieceKind.Open)
            return ReadGroup(depth, field);
        if (piece.Kind != PieceKind.Run)
            return null;
        if (Count(piece.Text) is { } count)
            return ReadAtLeast(count, piece, depth, field);
        if (!_ranges.IsHere)
            return _fields.Read(depth, field, Text);
        return field is null
            ? _ranges.Read()
            : Make.Fail(Problem.Surplus(piece.Start, piece.End, $"{Printing.Excerpt.Of(piece.Text)} cannot stand inside {field.Name}; put it beside."));
    }

    protected override void AddWords(Row row, Piece piece)
    {
        if (piece.Kind == PieceKind.Phrase)
        {
            row.Add(Make.Leaves.Phrase(piece.Text, piece.Start, piece.End));
        }
        else if (piece.Text == "%" && row.Skip(1))
        {
            Notices.Add("one-word", "% is one word there; here it is one word or none.", piece.Start, piece.End);
        }
        else if (piece.Kind == PieceKind.Run)
        {
            _words.Add(row, Text, piece.Start, piece.End);
        }
    }

    private QueryNode? ReadAtLeast(int count, Piece name, int depth, QueryField? field)
    {
        if (field is { Kind: not QueryFieldKind.Text })
            return Make.Fail(Problem.Surplus(name.Start, name.End, $"atleast cannot stand inside {field.Name}."));
        Pieces.Advance();
        QueryNode? node = Pieces.Current.Kind == PieceKind.Open
            ? ReadGroup(depth, field, name)
            : ReadTerm(depth, field, name.AsToken() with { Kind = TokenKind.AtLeast });
        return node is null ? null : Make.AtLeast(count, node, new TextRange(name.Start, name.End));
    }

    private static int? Count(string name)
    {
        if (!name.StartsWith(Counting, StringComparison.OrdinalIgnoreCase) || name.Length == Counting.Length)
            return null;
        ReadOnlySpan<char> digits = name.AsSpan(Counting.Length);
        if (digits.ContainsAnyExceptInRange('0', '9'))
            return null;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : int.MaxValue;
    }
}
