using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Scanning;
using NewsSearch.Querying.Spelling;

namespace NewsSearch.Querying.Dialects.Nexis;

/// <summary>
/// Tells connectors from words. Both cases count: Lexis.com took either, Lexis+ asks for lower case, and queries are pasted
/// from both. A lone <c>&amp;</c> is <c>and</c>; within a word it is text.
/// </summary>
internal sealed class NexisConnectors(Pieces pieces, TreeMaker make, QueryParserOptions options, NoticeList notices)
    : IConnectors
{
    public bool IsHere => Length > 0;

    public bool IsNot => pieces.Current.Is("not") && NexisNearness.Read(pieces.Next.Text) is null;

    // In pieces; 0 where there is none.
    private int Length
    {
        get
        {
            Piece piece = pieces.Current;
            if (piece.Kind != PieceKind.Run)
                return 0;
            if (piece.Is("or"))
                return 1;
            if (piece.Is("and") || piece.Text == "&")
                return pieces.Next.Is("not") && NexisNearness.Read(pieces.Peek(2).Text) is null ? 2 : 1;
            if (piece.Is("but"))
                return pieces.Next.Is("not") ? 2 : 0;
            if (piece.Is("not"))
                return IsNot ? 1 : 2;
            return NexisNearness.Read(piece.Text) is null ? 0 : 1;
        }
    }

    public Link? Take(string text)
    {
        int length = Length;
        (Piece first, Piece last) = (pieces.Current, pieces.Peek(length - 1));
        var token = new Token(TokenKind.And, first.Start, last.End) { Text = text[first.Start..last.End] };
        pieces.Advance(length);
        if (first.Is("or"))
            return new Link(LinkKind.Or, NexisPriority.Or, token with { Kind = TokenKind.Or });
        if (NexisNearness.Read(last.Text) is { } near)
            return Nearness(length == 2 ? near.Not() : near, token, text);
        return length == 2 || first.Is("not")
            ? new Link(LinkKind.AndNot, NexisPriority.AndNot, token)
            : new Link(LinkKind.And, NexisPriority.And, token);
    }

    private Link? Nearness(NexisNearness near, Token token, string text)
    {
        if (near.IsSegment)
        {
            bool not = near.Near.Negated;
            notices.Add(
                "no-segment-proximity",
                $"There is no {(not ? "not w/seg" : "w/seg")} here; it is read as {(not ? "AND NOT" : "AND")}, over the whole story.",
                token.Start,
                token.End);
            return new Link(not ? LinkKind.AndNot : LinkKind.And, near.Priority, token);
        }
        token = Distances.Check(token with { Kind = TokenKind.Near, Near = near.Near }, text, options);
        if (token.Problem is { } problem)
        {
            make.Fail(problem);
            return null;
        }
        return new Link(LinkKind.Near, near.Priority, token);
    }
}
