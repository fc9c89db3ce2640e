using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>
/// Words that a regular expression matches whole: <c>re:/kuril(sk)?/</c>. It knows <c>. | ( ) * + ? {2,5} [a-z] [^a-z]</c>
/// and the backslash; any other character stands for itself. Brackets are balanced, and repeats bounded.
/// </summary>
/// <param name="Pattern">What stands between the slashes, with <c>\/</c> written as <c>/</c>.</param>
public sealed record RegexNode(string Pattern) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [];
}
