using NewsSearch.Querying.Printing;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Mending;

/// <summary>Problems with something that should be there.</summary>
internal static class Missing
{
    /// <summary>Nothing stands where <paramref name="demand"/> asks for something, but <paramref name="found"/>.</summary>
    public static Problem Operand(Token demand, Token found)
    {
        bool ends = found.Kind is TokenKind.End or TokenKind.Close;
        if (demand.Kind == TokenKind.Open && found.Kind == TokenKind.Close)
            return Problem.Surplus(demand.Start, found.End, "There is nothing between these brackets.");
        if (demand.Kind is TokenKind.Open or TokenKind.Call && found.Kind == TokenKind.End)
            return new Problem(demand.Start, demand.End - demand.Start, "This bracket is never closed.", Edit.Remove(demand.Start, demand.End));
        if (demand.Kind == TokenKind.Call && ends)
            return Problem.Surplus(demand.Start, found.End, "There is nothing between these brackets.");
        if (demand.Kind == TokenKind.End)
        {
            return ends
                ? Problem.Surplus(found.Start, found.End, "This bracket closes nothing.")
                : Problem.Surplus(found.Start, found.End, $"{Name(found)} has nothing on its left.");
        }
        if (ends || demand.Kind is TokenKind.Not or TokenKind.Plus or TokenKind.AtLeast)
        {
            string side = demand.Kind is TokenKind.Not or TokenKind.Plus or TokenKind.AtLeast ? "after it" : "on its right";
            return Problem.Surplus(demand.Start, demand.End, $"{Name(demand)} has nothing {side}.");
        }
        return demand.Kind is TokenKind.Open or TokenKind.Call or TokenKind.Comma
            ? Problem.Surplus(found.Start, found.End, $"{Name(found)} has nothing on its left.")
            : Problem.Surplus(found.Start, found.End, $"{Name(demand)} and {Name(found)} stand side by side, with nothing between them.");
    }

    /// <summary>The bracket that <paramref name="open"/> opened does not close at <paramref name="found"/>.</summary>
    public static Problem Close(Token open, Token found) => found.Kind == TokenKind.Comma
        ? Problem.Surplus(found.Start, found.End, "There is a comma too many here.")
        : new Problem(open.Start, open.End - open.Start, "This bracket is never closed.", new Edit(found.End, 0, ")"));

    private static string Name(Token token) => token.Kind switch
    {
        TokenKind.Comma => "The comma",
        TokenKind.Boost => "The weight",
        TokenKind.Slop => "The distance",
        _ => Excerpt.Of(token.Text),
    };
}
