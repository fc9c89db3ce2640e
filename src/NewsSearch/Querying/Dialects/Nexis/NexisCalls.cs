using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Parsing;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Dialects.Nexis;

/// <summary>
/// Reads commands: <c>atleast3(x)</c> or <c>atl3(x)</c>, and the precision commands <c>caps</c>, <c>allcaps</c>, <c>nocaps</c>,
/// <c>plural</c>, <c>singular</c> ("Developing a search with LexisNexis", Precision Commands).
/// </summary>
internal sealed class NexisCalls(NexisReader reader, Pieces pieces, TreeMaker make, NoticeList notices)
{
    /// <summary>Null where no command stands, or where there is a problem.</summary>
    public QueryNode? Read(int depth, QueryField? field)
    {
        Piece name = pieces.Current;
        if (Count(name.Text) is { } count)
            return AtLeast(count, name, depth, field);
        if (pieces.Next.Kind != PieceKind.Open || Leaf(name) is not { } change)
            return null;
        pieces.Advance();
        return reader.ReadGroup(depth, field, name) is { } node
            ? make.Checked(Leaves.Map(node, change), node.Source)
            : null;
    }

    private QueryNode? AtLeast(int count, Piece name, int depth, QueryField? field)
    {
        PieceKind next = pieces.Next.Kind;
        var head = new TextRange(name.Start, name.End);
        if (field is { Kind: not QueryFieldKind.Text })
            return make.Fail(Problem.Surplus(name.Start, name.End, $"atleast cannot stand inside {field.Name}:."));
        pieces.Advance();
        Token demand = name.AsToken() with { Kind = TokenKind.AtLeast };
        QueryNode? node = next == PieceKind.Open ? reader.ReadGroup(depth, field, name) : reader.ReadTerm(depth, field, demand);
        return node is null ? null : make.AtLeast(count, node, head);
    }

    private static int? Count(string name)
    {
        string prefix = name.StartsWith("atleast", StringComparison.OrdinalIgnoreCase) ? "atleast" : "atl";
        if (!name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || name.Length == prefix.Length)
            return null;
        ReadOnlySpan<char> digits = name.AsSpan(prefix.Length);
        if (digits.ContainsAnyExceptInRange('0', '9'))
            return null;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : int.MaxValue;
    }

    private Func<QueryNode, QueryNode>? Leaf(Piece name)
    {
        switch (name.Text.ToUpperInvariant())
        {
            case "ALLCAPS":
                return LetterCase.Upper;
            case "NOCAPS":
                return LetterCase.Lower;
            case "CAPS":
                notices.Add("caps", "caps() is read as the word with a capital first letter, or all in capitals; other forms are not found.", name.Start, name.End);
                return LetterCase.Capital;
            case "PLURAL" or "SINGULAR":
                string command = name.Text.ToLowerInvariant();
                notices.Add("no-number", $"There is no {command}() here; its words are looked for in the very form typed.", name.Start, name.End);
                return LetterCase.AsWritten;
            default:
                return null;
        }
    }
}
