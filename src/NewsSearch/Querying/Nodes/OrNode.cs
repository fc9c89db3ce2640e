using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>Stories that at least one child matches.</summary>
public sealed record OrNode : QueryNode
{
    /// <summary>Joins two or more; a child that is itself an <see cref="OrNode"/> gives its children instead.</summary>
    /// <exception cref="ArgumentException">There are fewer than two.</exception>
    public OrNode(params IEnumerable<QueryNode> children)
    {
        ArgumentNullException.ThrowIfNull(children);
        Children = [.. children.SelectMany(child => child is OrNode same ? same.Children : [child])];
        if (Children.Length < 2)
            throw new ArgumentException("Two children are needed at least.", nameof(children));
    }

    /// <summary>Two or more, none of them an <see cref="OrNode"/>, in the order written.</summary>
    public override ImmutableArray<QueryNode> Children { get; }

    /// <summary>Whether both hold equal children in the same order.</summary>
    public bool Equals(OrNode? other) => other is not null && Children.SequenceEqual(other.Children);

    /// <inheritdoc/>
    public override int GetHashCode() => Children.Aggregate(2, HashCode.Combine);
}
