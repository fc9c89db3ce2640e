using System.Text;
using NewsSearch.Articles;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Printing;

namespace NewsSearch.Querying.Dialects.Nexis;

/// <summary>
/// Reads the segments that are compared: <c>date aft 1/1/2019</c>, <c>date(geq (1/1/2019) and leq (12/31/2019))</c>,
/// <c>length(&gt; 500)</c>. The month comes first, as in the United States. Signs and words by "Arithmetic segment searching"
/// (support.lexis.com): = or is, &gt; or aft, &lt; or bef, and geq and leq, which take in the day itself.
/// </summary>
internal sealed class NexisBounds(Pieces pieces, TreeMaker make)
{
    private static readonly string[] Names = ["date", "length", "load-date", "pub-date", "publication-date"];

    private static readonly string[] Signs = [">=", "<=", "=", ">", "<"];

    /// <summary>Whether a comparison begins here, and not a word such as date alone.</summary>
    public bool IsHere => Name(pieces.Current) is { } name
        && (name.Length < pieces.Current.Text.Length || pieces.Next.Kind == PieceKind.Open || Sign(pieces.Next) is not null);

    public QueryNode? Read()
    {
        Piece piece = pieces.Current;
        string name = Name(piece)!;
        bool days = name != "length";
        if (name.Length < piece.Text.Length)
        {
            // date>1/1/2019 in one run.
            var rest = new Piece(PieceKind.Run, piece.Start + name.Length, piece.End, piece.Text[name.Length..]);
            return ReadBound(rest, days, piece.Start);
        }
        pieces.Advance();
        if (pieces.Current.Kind != PieceKind.Open)
            return ReadBound(pieces.Current, days, piece.Start);
        QueryNode? node = ReadList(days, piece.Start);
        return node is null ? null : node with { Source = new TextRange(piece.Start, node.Source.End) };
    }

    // ( bound and bound ... ), up to and with the closing bracket.
    private QueryNode? ReadList(bool days, int start)
    {
        pieces.Advance();
        QueryNode? all = null;
        bool either = false;
        while (make.Problem is null)
        {
            if (ReadBound(pieces.Current, days, start) is not { } bound)
                return null;
            QueryNode? before = all;
            all = before is null ? bound : either ? make.Or(before, bound) : Ranges.Both(before, bound);
            if (all is null)
                return make.Fail(Empty(before!, bound));
            either = pieces.Current.Is("or");
            if (!either && !pieces.Current.Is("and") && pieces.Current.Text != "&")
                break;
            pieces.Advance();
        }
        Piece close = pieces.Current;
        if (close.Kind != PieceKind.Close)
            return make.Fail(new Problem(close.Start, close.End - close.Start, "This bracket of a segment that is compared is never closed.", new Edit(close.Start, 0, ")")));
        pieces.Advance();
        return all! with { Source = new TextRange(start, close.End) };
    }

    private QueryNode? ReadBound(Piece first, bool days, int start)
    {
        Bound bound = Bound.Is;
        string rest = first.Kind == PieceKind.Run ? first.Text : "";
        if (Sign(first) is { } sign)
        {
            (bound, rest) = (sign.Bound, first.Text[sign.Length..]);
            if (rest.Length == 0)
            {
                pieces.Advance();
                rest = pieces.Current.Kind == PieceKind.Run ? pieces.Current.Text : "";
            }
        }
        int brackets = 0;
        while (rest.Length == 0 && pieces.Current.Kind == PieceKind.Open && brackets < 2)
        {
            brackets++;
            pieces.Advance();
            rest = pieces.Current.Kind == PieceKind.Run ? pieces.Current.Text : "";
        }
        int end = pieces.Current.End;
        string value = ReadValue(rest, days, ref end);
        for (; brackets > 0 && pieces.Current.Kind == PieceKind.Close; brackets--)
        {
            end = pieces.Current.End;
            pieces.Advance();
        }
        QueryNode? node = days
            ? ForeignDay.TryRead(value, DayOrder.MonthFirst, out DateOnly from, out DateOnly to) ? Ranges.Days(bound, from, to) : null
            : Ranges.Words(bound, value);
        if (node is not null && brackets == 0)
            return make.Leaves.Made(node, start, end);
        return make.Fail(Problem.Surplus(start, end, brackets > 0 ? "This bracket is never closed." : Wrong(value, days)));
    }

    // A day may be several words: January 1, 2019.
    private string ReadValue(string first, bool days, ref int end)
    {
        var value = new StringBuilder(first);
        if (pieces.Current.Kind != PieceKind.Run)
            return value.ToString();
        end = pieces.Current.End;
        pieces.Advance();
        for (int words = 1; days && words < 3 && pieces.Current.Kind == PieceKind.Run && ForeignDay.MayBePart(pieces.Current.Text); words++)
        {
            value.Append(' ').Append(pieces.Current.Text);
            end = pieces.Current.End;
            pieces.Advance();
        }
        return value.ToString();
    }

    private static Problem Empty(QueryNode one, QueryNode other) => new(
        one.Source.Start,
        other.Source.End - one.Source.Start,
        "There is nothing in this range: it ends before it begins.",
        new Edit(one.Source.Start, other.Source.End - one.Source.Start, Ranges.Swapped(one, other)));

    private static string Wrong(string value, bool days) => days
        ? $"date: cannot read \"{Excerpt.Of(value)}\"; days are written 5/30/2019, 5/2019, 2019 or May 30, 2019."
        : $"length: cannot read \"{Excerpt.Of(value)}\"; it takes a number of words.";

    private static string? Name(Piece piece)
    {
        if (piece.Kind != PieceKind.Run)
            return null;
        int sign = piece.Text.AsSpan().IndexOfAny("=<>");
        string name = sign > 0 ? piece.Text[..sign] : piece.Text;
        return Array.Find(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static (Bound Bound, int Length)? Sign(Piece piece)
    {
        if (piece.Kind != PieceKind.Run)
            return null;
        string? sign = Array.Find(Signs, known => piece.Text.StartsWith(known, StringComparison.Ordinal));
        if (sign is not null)
            return (sign switch { ">=" => Bound.AtLeast, "<=" => Bound.AtMost, ">" => Bound.Over, "<" => Bound.Under, _ => Bound.Is }, sign.Length);
        Bound? bound = piece.Text.ToUpperInvariant() switch
        {
            "IS" or "EQ" => Bound.Is,
            "AFT" or "AFTER" or "GTR" or "GT" => Bound.Over,
            "BEF" or "BEFORE" or "LSS" or "LT" => Bound.Under,
            "GEQ" or "GE" => Bound.AtLeast,
            "LEQ" or "LE" => Bound.AtMost,
            _ => null,
        };
        return bound is { } known2 ? (known2, piece.Text.Length) : null;
    }
}
