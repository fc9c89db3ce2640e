using NewsSearch.Querying.Nodes;

namespace NewsSearch.Querying;

/// <summary>Which parts of a query may give way when too few stories match all of it.</summary>
public static class Relaxation
{
    /// <summary>
    /// The bare words: those that stand alone or directly under the topmost AND. Never a word that is fielded, quoted,
    /// negated, weighted, written <c>+word</c>, or part of a proximity or an OR.
    /// </summary>
    public static IReadOnlyList<WordNode> BareWords(QueryNode tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        IEnumerable<QueryNode> parts = tree is AndNode and ? and.Children : [tree];
        return [.. parts.OfType<WordNode>().Where(word => !word.Required)];
    }
}
