using System.Diagnostics.CodeAnalysis;

namespace NewsSearch.Querying;

/// <summary>What became of a query text: a tree, or an error.</summary>
/// <param name="Text">The query as typed.</param>
/// <param name="Tree">The tree; null when there is an error.</param>
/// <param name="Notices">Remarks on how it was read, in the order of the text, at most 16.</param>
/// <param name="Error">The first error; null when there is a tree.</param>
public sealed record ParsedQuery(
    string Text,
    QueryNode? Tree,
    IReadOnlyList<QueryNotice> Notices,
    QueryError? Error)
{
    /// <summary>
    /// The query in our own language, where it was read from another: parsed there, it gives an equal tree. Null where
    /// nothing was translated.
    /// </summary>
    public string? Translation { get; init; }

    /// <summary>Whether there is a tree.</summary>
    [MemberNotNullWhen(true, nameof(Tree))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Success => Tree is not null;
}
