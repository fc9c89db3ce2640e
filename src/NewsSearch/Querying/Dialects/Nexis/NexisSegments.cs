using System.Collections.Frozen;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Printing;

namespace NewsSearch.Querying.Dialects.Nexis;

/// <summary>
/// Reads segments: <c>headline(x)</c>, with or without a space before the bracket. Of a segment that we have no field for the
/// words are looked for in the whole story, which finds no fewer.
/// </summary>
internal sealed class NexisSegments(NexisReader reader, Pieces pieces, TreeMaker make, NoticeList notices)
{
    private static readonly FrozenDictionary<string, QueryField> Fields = WordTable.LoadFields(typeof(NexisSegments), "nexis-segments.txt");

    private readonly NexisBounds _bounds = new(pieces, make);

    /// <summary>Null where no segment stands, or where there is a problem.</summary>
    public QueryNode? Read(int depth, QueryField? field)
    {
        Piece name = pieces.Current;
        if (_bounds.IsHere)
        {
            return field is null
                ? _bounds.Read()
                : make.Fail(Inside(name, field));
        }
        if (pieces.Next.Kind != PieceKind.Open)
            return null;
        if (Fields.GetValueOrDefault(name.Text) is not { } segment)
            return ReadUnknown(depth, field, name);
        if (field is not null)
            return make.Fail(Inside(name, field));
        pieces.Advance();
        QueryNode? node = reader.ReadGroup(depth, segment, name);
        if (node is not null && segment == QueryFields.Language)
            node = Parsing.Leaves.Map(node, LanguageNames.ToCode);
        return node is null ? null : make.Field(segment, node, node.Source);
    }

    private QueryNode? ReadUnknown(int depth, QueryField? field, Piece name)
    {
        // A word and a group behind it may well stand side by side.
        if (!name.IsGluedTo(pieces.Next) || name.Text.Any(c => !char.IsLetter(c) && c is not ('-' or '_')))
            return null;
        notices.Add(
            "unknown-segment",
            $"There is no segment \"{Excerpt.Of(name.Text)}\" here; its words are looked for in the whole story.",
            name.Start,
            name.End);
        pieces.Advance();
        return reader.ReadGroup(depth, field, name);
    }

    private static Problem Inside(Piece name, QueryField field) => Problem.Surplus(
        name.Start, name.End, $"{Excerpt.Of(name.Text)} cannot stand inside {field.Name}; put it beside.");
}
