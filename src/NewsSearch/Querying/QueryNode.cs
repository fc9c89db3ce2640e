using System.Collections.Immutable;
using NewsSearch.Articles;
using NewsSearch.Querying.Printing;

namespace NewsSearch.Querying;

/// <summary>
/// A node of a query. Nodes are immutable and thread-safe. Two are equal when they ask for the same, wherever in
/// the text they were written: <see cref="Source"/> takes no part in equality.
/// </summary>
/// <remarks>
/// The node types are a closed set, meant to be matched with a <c>switch</c>. Trees made by <see cref="QueryParser"/>
/// are never higher than <see cref="QueryParserOptions.MaxDepth"/>, so walking them by recursion is safe.
/// </remarks>
public abstract record QueryNode
{
    private protected QueryNode()
    {
    }

    /// <summary>Where in the query text this node was written; empty for a node that was not parsed.</summary>
    public TextRange Source { get; init; }

    /// <summary>The nodes right below, in the order written; none for a leaf.</summary>
    public abstract ImmutableArray<QueryNode> Children { get; }

    /// <summary>Number of nodes on the longest way down, this one included.</summary>
    internal int Height => Children.IsEmpty ? 1 : 1 + Children.Max(child => child.Height);

    /// <summary>Whether both ask for the same; overridden by every node, which adds its own members.</summary>
    public virtual bool Equals(QueryNode? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>The canonical query text, which parses to an equal tree.</summary>
    public sealed override string ToString() => CanonicalPrinter.Print(this);
}
