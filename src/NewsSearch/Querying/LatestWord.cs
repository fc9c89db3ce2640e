using NewsSearch.Querying.Nodes;

namespace NewsSearch.Querying;

/// <summary>Tells when a query asks for what is new: "latest kuril talks".</summary>
internal static class LatestWord
{
    private static readonly HashSet<string> s_words = new(["latest", "newest", "последние", "свежие"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The query without the bare word that asks for news; null where there is none, or where nothing would be left. In
    /// quotation marks, and in a field, the word is looked for like any other.
    /// </summary>
    public static QueryNode? RemovedFrom(QueryNode tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (tree is not AndNode and)
            return null;
        QueryNode[] rest = [.. and.Children.Where(child => child is not WordNode { Required: false } word || !s_words.Contains(word.Text))];
        return rest.Length switch
        {
            0 => null,
            _ when rest.Length == and.Children.Length => null,
            1 => rest[0],
            _ => new AndNode(rest),
        };
    }
}
