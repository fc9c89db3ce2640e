using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Printing;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Values;

/// <summary>Reads the value of <c>is:</c>.</summary>
internal static class StateValue
{
    public static (QueryNode? Node, Problem? Problem) Read(Token token)
    {
        StoryState? state = token.Text.ToUpperInvariant() switch
        {
            "LATEST" or "NEWEST" => StoryState.Latest,
            "CORRECTED" or "CORRECTION" => StoryState.Corrected,
            "KILLED" or "KILL" or "CANCELED" or "CANCELLED" => StoryState.Killed,
            "COPY" or "DUPLICATE" => StoryState.Copy,
            "ORIGINAL" => StoryState.Original,
            _ => null,
        };
        if (state is { } known)
            return (new StateNode(known), null);
        return (null, Problem.Surplus(
            token.Start,
            token.End,
            $"is: knows latest, corrected, killed, copy and original, not \"{Excerpt.Of(token.Text)}\"."));
    }

    /// <summary>The canonical spelling.</summary>
    public static string Spell(StoryState state) => state switch
    {
        StoryState.Latest => "latest",
        StoryState.Corrected => "corrected",
        StoryState.Killed => "killed",
        StoryState.Copy => "copy",
        _ => "original",
    };
}
