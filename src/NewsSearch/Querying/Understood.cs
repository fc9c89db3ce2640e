using NewsSearch.Querying.Printing;

namespace NewsSearch.Querying;

/// <summary>Says in plain words how a query was understood.</summary>
public static class Understood
{
    /// <summary>
    /// One line, free of control characters: <c>kuril (kuril, kurils) AND peace AND treaty (treaty, treaties)</c>.
    /// </summary>
    /// <param name="tree">The query.</param>
    /// <param name="note">
    /// Asked once for every leaf from left to right, and for what stands as one part though it is made of several: nearness,
    /// counts and said(). What it gives follows the part in brackets, such as the words that a leaf was expanded to, or how
    /// many stories have it. Null adds nothing.
    /// </param>
    public static string Describe(QueryNode tree, Func<QueryNode, string?>? note = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return new PlainWordsPrinter(note).Print(tree);
    }
}
