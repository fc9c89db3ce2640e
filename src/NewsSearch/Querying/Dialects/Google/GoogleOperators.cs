using System.Collections.Frozen;
using NewsSearch.Articles;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Printing;
using NewsSearch.Querying.Scanning;
using NewsSearch.Querying.Values;

namespace NewsSearch.Querying.Dialects.Google;

/// <summary>
/// Reads <c>intitle:x</c>, <c>allintitle: a b</c>, <c>source:new_york_times</c>, <c>after:2019</c>, <c>before:2019-05-01</c>, <c>when:7d</c>. A day
/// after which is wanted counts, a day before which does not; a year alone is its first day. What a story has not, such as an
/// address, is left out, with a notice.
/// </summary>
internal sealed class GoogleOperators(GoogleReader reader, GoogleWords words, Pieces pieces, TreeMaker make, NoticeList notices)
{
    private static readonly FrozenDictionary<string, QueryField> Fields = WordTable.LoadFields(typeof(GoogleOperators), "google-operators.txt");

    private static readonly FrozenDictionary<string, string> WithoutEqual = WordTable.Load(typeof(GoogleOperators), "google-no-equal.txt");

    /// <summary>Null where no operator stands, or where there is a problem.</summary>
    public QueryNode? Read(int depth, QueryField? around)
    {
        Piece piece = pieces.Current;
        int colon = piece.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 2 || Syntax.IsAddress(piece.Text) || !piece.Text.Take(colon).All(char.IsAsciiLetter))
            return null;
        var name = new Piece(PieceKind.Run, piece.Start, piece.Start + colon + 1, piece.Text[..colon].ToLowerInvariant());
        QueryField? all = name.Text switch { "allintitle" => QueryFields.Headline, "allintext" => QueryFields.Body, _ => null };
        bool known = all is not null || Fields.ContainsKey(name.Text) || WithoutEqual.ContainsKey(name.Text) || name.Text is "before" or "after" or "when";
        bool hasValue = name.End < piece.End || (name.IsGluedTo(pieces.Next) && pieces.Next.Kind is PieceKind.Phrase or PieceKind.Open);
        if (!known || (!hasValue && all is null))
        {
            if (known)
                notices.FieldApart(name.Text, name.Start, name.End);
            else if (hasValue)
                notices.Add("unknown-field", $"There is no operator \"{Excerpt.Of(name.Text)}:\" in Google, so it is read as plain text.", name.Start, name.End);
            return null;
        }
        if (WithoutEqual.ContainsKey(name.Text))
            return LeftOut(name, depth);
        if (around is not null)
            return make.Fail(Problem.Surplus(name.Start, name.End, $"{Excerpt.Of(name.Text)}: cannot stand inside {around.Name}; put it beside."));
        Advance(name, piece);
        if (all is not null)
            return AllIn(all, name, depth);
        return Fields.GetValueOrDefault(name.Text) is { } field ? InField(field, name, depth) : Time(name);
    }

    // What is left of the run after the colon, or the piece behind it.
    private void Advance(Piece name, Piece piece)
    {
        if (name.End < piece.End)
            pieces.Replace(new Piece(PieceKind.Run, name.End, piece.End, piece.Text[(name.Text.Length + 1)..]));
        else
            pieces.Advance();
    }

    private QueryNode? AllIn(QueryField field, Piece name, int depth)
    {
        Token demand = name.AsToken() with { Kind = TokenKind.Plus, Text = name.Text + ":" };
        return depth >= reader.MostNested
            ? make.Fail(make.TooDeep(name.Start, name.End))
            : reader.ReadAnd(depth + 1, field, demand) is { } node ? make.Field(field, node, new TextRange(name.Start, node.Source.End)) : null;
    }

    private QueryNode? InField(QueryField field, Piece name, int depth)
    {
        Piece value = pieces.Current;
        QueryNode? node;
        if (value.Kind == PieceKind.Open)
        {
            node = reader.ReadGroup(depth, field, name);
        }
        else
        {
            pieces.Advance();
            string text = Value(value, field);
            if (value.Kind == PieceKind.Run && !Syntax.HasContent(text))
                return make.Fail(Problem.Surplus(name.Start, value.End, $"{name.Text}: has no value."));
            node = value.Kind == PieceKind.Phrase ? words.Quoted(value, field)
                : text.Contains(' ', StringComparison.Ordinal) ? make.Leaves.Phrase(text, value.Start, value.End)
                : make.Leaves.Word(text, value.Start, value.End);
        }
        if (node is AllNode)
            return node;
        if (node is not null && field == QueryFields.Language)
            node = Parsing.Leaves.Map(node, LanguageNames.ToCode);
        return node is null ? null : make.Field(field, node, new TextRange(name.Start, node.Source.End));
    }

    private string Value(Piece value, QueryField field)
    {
        string text = value.Text.Trim(',', ';', '!', '?', '.', '*', '~', '+', ':');
        if (field != QueryFields.Source)
            return text;
        if (text.Contains('.', StringComparison.Ordinal))
            notices.Add("site", "site: is looked for among the names of sources; the address of a story is not.", value.Start, value.End);
        return (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? text[4..] : text).Replace('_', ' ').Trim();
    }

    private QueryNode? Time(Piece name)
    {
        Piece value = pieces.Current;
        pieces.Advance();
        string text = value.Text.TrimEnd(',', ';');
        if (name.Text == "when")
        {
            (QueryNode? last, Problem? problem) = LastValue.Read(new Token(TokenKind.Value, value.Start, value.End) { Text = text });
            return last is not null && problem is null && value.Kind == PieceKind.Run
                ? make.Leaves.Made(last, name.Start, value.End)
                : make.Fail(Problem.Surplus(name.Start, value.End, $"when: cannot read \"{Excerpt.Of(text)}\"; it takes 1h, 7d, 3m or 1y."));
        }
        if (value.Kind == PieceKind.Open || !ForeignDay.TryRead(text, DayOrder.MonthFirst, out DateOnly first, out _))
            return make.Fail(Problem.Surplus(name.Start, value.End, $"{name.Text}: cannot read \"{Excerpt.Of(text)}\"; days are written 2019-05-30 or 2019."));
        return make.Leaves.Made(Ranges.Days(name.Text == "before" ? Bound.Under : Bound.AtLeast, first, first), name.Start, value.End);
    }

    private QueryNode? LeftOut(Piece name, int depth)
    {
        Piece piece = pieces.Current;
        notices.Add("no-equal", $"There is nothing like {name.Text}: here; it is left out.", name.Start, piece.End);
        pieces.Advance();
        int end = piece.End;
        if (name.End == piece.End && pieces.Current.Kind == PieceKind.Open)
        {
            if (reader.ReadGroup(depth, null, name) is not { } group)
                return null;
            end = group.Source.End;
        }
        else if (name.End == piece.End)
        {
            end = pieces.Current.End;
            pieces.Advance();
        }
        return new AllNode { Source = new TextRange(name.Start, end) };
    }
}
