using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Spelling;

/// <summary>Bounds of distances.</summary>
internal static class Distances
{
    public static string TooFar(QueryParserOptions options) => $"A distance is at most {options.MaxDistance} words.";

    public static Token Check(Token token, string text, QueryParserOptions options)
    {
        Proximity near = token.Near!;
        token = token with { Text = text[token.Start..token.End] };
        if (near.Unit != NearUnit.Words || (near.Distance >= 1 && near.Distance <= options.MaxDistance))
            return token;
        bool zero = near.Distance == 0;
        return Token.Of(Problem.Instead(
            token.Start,
            token.End,
            zero ? "A distance is at least 1, which is next to each other." : TooFar(options),
            Proximity.Spell(near.Unit, zero ? 1 : options.MaxDistance, near.Ordered, near.Negated)));
    }
}
