using System.Globalization;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Printing;

namespace NewsSearch.Querying.Dialects.Factiva;

/// <summary>
/// Reads <c>date from 20190101 to 20191231</c>, which takes both days in, <c>date after</c> and <c>date before</c>, which do not,
/// <c>date -7</c>, days before today, and <c>wc&gt;500</c> ("Range Searches", Factiva Developer's Kit). Which of two numbers is the
/// month is a setting there: here the day comes first, and a notice says so.
/// </summary>
internal sealed class FactivaRanges(Pieces pieces, TreeMaker make, NoticeList notices)
{
    private const int MostDaysBack = 36_500;

    private static readonly string[] Signs = [">=", "<=", ">", "<", "="];

    /// <summary>Whether a range begins here, and not the word date alone.</summary>
    public bool IsHere => pieces.Current.Kind == PieceKind.Run
        && (pieces.Current.Is("date") ? Word(pieces.Next) is not null || IsDay(pieces.Next) : Length(pieces.Current.Text) > 0 || (pieces.Current.Is("wc") && IsSign(pieces.Next)));

    public QueryNode? Read() => pieces.Current.Is("date") ? ReadDays() : ReadLength();

    private QueryNode? ReadDays()
    {
        Piece name = pieces.Current;
        pieces.Advance();
        Bound? word = Word(pieces.Current);
        if (word is not null)
            pieces.Advance();
        QueryNode? range = ReadDay(word ?? Bound.Is, name);
        if (range is null || word is not (null or Bound.AtLeast) || !pieces.Current.Is("to"))
            return range;
        pieces.Advance();
        if (word is null && range is DateRangeNode day)
            range = new DateRangeNode(day.Clock, day.From, null) { Source = day.Source };
        if (ReadDay(Bound.AtMost, name) is not { } end)
            return null;
        return Ranges.Both(range, end) is { } both
            ? make.Checked(both, new Articles.TextRange(name.Start, end.Source.End))
            : make.Fail(Problem.Instead(name.Start, end.Source.End, "There is nothing in this range: it ends before it begins.", Swapped(range, end)));
    }

    private QueryNode? ReadDay(Bound bound, Piece name)
    {
        Piece first = pieces.Current;
        string text = first.Kind == PieceKind.Run ? first.Text : "";
        if (DaysBack(text) is { } days)
        {
            pieces.Advance();
            return bound is Bound.AtMost or Bound.Under || days is < 1 or > MostDaysBack
                ? make.Fail(Problem.Surplus(name.Start, first.End, $"There is no range up to a number of days ago here; last: goes back 1 to {MostDaysBack} days from today."))
                : make.Leaves.Made(new LastNode(days, LastUnit.Days), name.Start, first.End);
        }
        int end = first.End;
        for (int words = 0; words < 3 && pieces.Current.Kind == PieceKind.Run && ForeignDay.MayBePart(pieces.Current.Text); words++)
        {
            text = words == 0 ? pieces.Current.Text : $"{text} {pieces.Current.Text}";
            end = pieces.Current.End;
            pieces.Advance();
            if (words == 0 && ForeignDay.TryRead(text, DayOrder.DayFirst, out _, out _))
                break;
        }
        if (!ForeignDay.TryRead(text, DayOrder.DayFirst, out DateOnly from, out DateOnly to))
        {
            return make.Fail(new Problem(
                name.Start,
                Math.Max(end, name.End) - name.Start,
                $"date: cannot read \"{Excerpt.Of(text)}\"; days are written 20190530 or 30/5/2019. \"date\" in quotation marks is a word.",
                new Edit(name.Start, name.End - name.Start, "\"date\"")));
        }
        if (IsDoubtful(text, from))
            notices.Add("day-order", $"{Excerpt.Of(text)} is read with the day first; 20190530 is plain.", first.Start, end);
        return make.Leaves.Made(Ranges.Days(bound, from, to), name.Start, end);
    }

    private QueryNode? ReadLength()
    {
        Piece name = pieces.Current;
        string rest = name.Text[2..];
        int end = name.End;
        pieces.Advance();
        string sign = "";
        for (int parts = 0; parts < 3 && (sign.Length == 0 || rest.Length == 0); parts++)
        {
            if (rest.Length == 0 && pieces.Current.Kind == PieceKind.Run)
            {
                (rest, end) = (pieces.Current.Text, pieces.Current.End);
                pieces.Advance();
            }
            if (sign.Length == 0 && Array.Find(Signs, known => rest.StartsWith(known, StringComparison.Ordinal)) is { } found)
                (sign, rest) = (found, rest[found.Length..]);
        }
        Bound bound = sign switch { ">=" => Bound.AtLeast, "<=" => Bound.AtMost, ">" => Bound.Over, "<" => Bound.Under, _ => Bound.Is };
        return Ranges.Words(bound, rest) is { } node
            ? make.Leaves.Made(node, name.Start, end)
            : make.Fail(Problem.Surplus(name.Start, end, $"wc: cannot read \"{Excerpt.Of(rest)}\"; it takes a number of words."));
    }

    private static int Length(string run) =>
        run.StartsWith("wc", StringComparison.OrdinalIgnoreCase) && run.Length > 2 && run[2] is '>' or '<' or '=' ? run.Length : 0;

    private static bool IsSign(Piece piece) => piece.Kind == PieceKind.Run && piece.Text[0] is '>' or '<' or '=';

    private static bool IsDay(Piece piece) => piece.Kind == PieceKind.Run
        && (DaysBack(piece.Text) is not null || ForeignDay.TryRead(piece.Text, DayOrder.DayFirst, out _, out _));

    private static Bound? Word(Piece piece) => piece switch
    {
        _ when piece.Is("from") => Bound.AtLeast,
        _ when piece.Is("to") => Bound.AtMost,
        _ when piece.Is("after") => Bound.Over,
        _ when piece.Is("before") => Bound.Under,
        _ => null,
    };

    private static int? DaysBack(string text)
    {
        if (text.Length < 2 || !Scanning.Syntax.IsHyphen(text[0]) || text.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
            return null;
        return int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int days) ? days : int.MaxValue;
    }

    private static bool IsDoubtful(string text, DateOnly day) =>
        text.Contains('/', StringComparison.Ordinal) && text.Split('/').Length == 3 && text.IndexOf('/', StringComparison.Ordinal) <= 2 && day.Day <= 12 && day.Day != day.Month;

    private static string Swapped(QueryNode one, QueryNode other) => one is DateRangeNode { From: { } from } && other is DateRangeNode { To: { } to }
        ? FormattableString.Invariant($"date from {to:yyyyMMdd} to {from:yyyyMMdd}")
        : "";
}
