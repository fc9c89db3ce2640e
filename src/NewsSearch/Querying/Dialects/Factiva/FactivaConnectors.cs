using System.Globalization;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Scanning;
using NewsSearch.Querying.Spelling;

namespace NewsSearch.Querying.Dialects.Factiva;

/// <summary>
/// Tells connectors from words, whatever their case. First go same, adj, w/n, near and /Nn/, from left to right; then not, and,
/// or. adj5 and w/5 are in order, near5 and /N5/ in either; 1 is next to each other ("Search Statement Operators", Factiva
/// Developer's Kit; "Using Connectors and Operators", Factiva help tips).
/// </summary>
internal sealed class FactivaConnectors(Pieces pieces, TreeMaker make, QueryParserOptions options) : IConnectors
{
    /// <summary>The priority of and.</summary>
    public const int And = 2;

    private const int Near = 0;
    private const int Not = 1;
    private const int Or = 3;

    private static readonly (string Name, bool Ordered)[] Names = [("near", false), ("adj", true), ("w/", true)];

    public bool IsHere => Length > 0;

    public bool IsNot => pieces.Current.Is("not");

    // In pieces; 0 where there is none.
    private int Length => pieces.Current switch
    {
        { Kind: not PieceKind.Run } => 0,
        var piece when piece.Is("and") => pieces.Next.Is("not") ? 2 : 1,
        var piece when piece.Is("or") || piece.Is("not") || Nearness(piece) is not null => 1,
        _ => 0,
    };

    public Link? Take(string text)
    {
        int length = Length;
        (Piece first, Piece last) = (pieces.Current, pieces.Peek(length - 1));
        var token = new Token(TokenKind.And, first.Start, last.End) { Text = text[first.Start..last.End] };
        pieces.Advance(length);
        if (first.Is("or"))
            return new Link(LinkKind.Or, Or, token with { Kind = TokenKind.Or });
        if (Nearness(first) is { } near)
            return Checked(near, token);
        return last.Is("not") ? new Link(LinkKind.AndNot, Not, token) : new Link(LinkKind.And, And, token);
    }

    private Link? Checked(Proximity near, Token token)
    {
        if (near.Unit != NearUnit.Words || (near.Distance >= 1 && near.Distance <= options.MaxDistance))
            return new Link(LinkKind.Near, Near, token with { Kind = TokenKind.Near, Near = near });
        int digits = token.Text.AsSpan().IndexOfAnyInRange('0', '9');
        int end = token.Text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        string nearest = Math.Clamp(near.Distance, 1, options.MaxDistance).ToString(CultureInfo.InvariantCulture);
        string message = near.Distance == 0 ? "A distance is at least 1, which is next to each other." : Distances.TooFar(options);
        make.Fail(digits < 0
            ? Problem.Surplus(token.Start, token.End, message)
            : Problem.Instead(token.Start, token.End, message, token.Text[..digits] + nearest + token.Text[end..]));
        return null;
    }

    private static Proximity? Nearness(Piece piece)
    {
        if (piece.Is("same"))
            return new(NearUnit.Paragraph, 0, false);
        if (piece.Is("adj"))
            return new(NearUnit.Words, 1, true);
        if (FactivaSigns.Near(piece) is { } number)
            return new(NearUnit.Words, number, false);
        foreach ((string name, bool ordered) in Names)
        {
            if (!piece.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase) || piece.Text.Length == name.Length)
                continue;
            ReadOnlySpan<char> digits = piece.Text.AsSpan(name.Length);
            if (digits.ContainsAnyExceptInRange('0', '9'))
                continue;
            bool fits = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int distance);
            return new(NearUnit.Words, fits ? distance : int.MaxValue, ordered);
        }
        return null;
    }
}
