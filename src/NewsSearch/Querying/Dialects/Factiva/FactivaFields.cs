using System.Collections.Frozen;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Printing;

namespace NewsSearch.Querying.Dialects.Factiva;

/// <summary>
/// Reads fields: <c>hd=europe</c>, <c>hd=(a and b)</c>, <c>hd="a b"</c>, without a blank behind the sign. Of a field that we have
/// not the words are looked for in the whole story.
/// </summary>
internal sealed class FactivaFields(FactivaReader reader, FactivaWords words, Pieces pieces, TreeMaker make, QueryParserOptions options, NoticeList notices)
{
    private static readonly FrozenDictionary<string, QueryField> Fields = WordTable.LoadFields(typeof(FactivaFields), "factiva-fields.txt");

    private static readonly FrozenSet<string> OfCodes = new[] { "ns", "in", "re", "rst", "sc" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where no field stands, or where there is a problem.</summary>
    public QueryNode? Read(int depth, QueryField? around, string text)
    {
        Piece piece = pieces.Current;
        int sign = piece.Text.IndexOf('=', StringComparison.Ordinal);
        if (sign is < 2 or > 5 || !piece.Text.Take(sign).All(char.IsAsciiLetter))
            return null;
        var name = new Piece(PieceKind.Run, piece.Start, piece.Start + sign + 1, piece.Text[..sign]);
        QueryField? field = Fields.GetValueOrDefault(name.Text);
        if (field is not null && around is not null)
            return make.Fail(Problem.Surplus(name.Start, name.End, $"{Excerpt.Of(name.Text)}= cannot stand inside {around.Name}; put it beside."));
        Tell(name, field);
        if (ReadValue(piece, name, depth, field ?? around, text) is not { } node)
            return null;
        if (field == QueryFields.Language)
            node = Parsing.Leaves.Map(node, LanguageNames.ToCode);
        return field is null ? node : make.Field(field, node, node.Source);
    }

    private QueryNode? ReadValue(Piece piece, Piece name, int depth, QueryField? field, string text)
    {
        var row = new Row(make, options, field, forms: false);
        pieces.Advance();
        if (name.End < piece.End)
        {
            words.Add(row, text, name.End, piece.End);
        }
        else if (name.IsGluedTo(pieces.Current) && pieces.Current.Kind == PieceKind.Open)
        {
            return reader.ReadGroup(depth, field, name);
        }
        else if (name.IsGluedTo(pieces.Current) && pieces.Current.Kind == PieceKind.Phrase)
        {
            row.Add(make.Leaves.Phrase(pieces.Current.Text, pieces.Current.Start, pieces.Current.End));
            pieces.Advance();
        }
        if (make.Problem is not null)
            return null;
        return row.IsEmpty
            ? make.Fail(Problem.Surplus(name.Start, Math.Max(name.End, piece.End), $"{Excerpt.Of(name.Text)}= has no value; it follows the sign without a blank."))
            : row.Close();
    }

    private void Tell(Piece name, QueryField? field)
    {
        if (field is null)
        {
            notices.Add(
                "unknown-field",
                $"There is no field \"{Excerpt.Of(name.Text)}\" here; its words are looked for in the whole story.",
                name.Start,
                name.End);
        }
        else if (OfCodes.Contains(name.Text))
        {
            notices.Add(
                "codes",
                $"{name.Text}= takes codes of Factiva, which stories here need not have; names do in {field.Name}:.",
                name.Start,
                name.End);
        }
    }
}
