using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>
/// Two things near each other in one field: <c>a w/5 b</c>, <c>a pre/5 b</c>, <c>a w/s b</c>, <c>a not w/5 b</c>.
/// Operands are words, phrases, wildcards and the like, groups of them, and further proximities.
/// </summary>
/// <param name="Left">The left operand; of <c>a w/5 b w/6 c</c> it is <c>a w/5 b</c>.</param>
/// <param name="Right">The right operand.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Distance">
/// With <see cref="NearUnit.Words"/> how many positions the nearest edges may be apart, 1 being adjacent; else 0.
/// </param>
/// <param name="Ordered">Whether the left one must come first.</param>
/// <param name="Negated">Whether occurrences of the left one with no right one near are meant.</param>
public sealed record NearNode(
    QueryNode Left,
    QueryNode Right,
    NearUnit Unit,
    int Distance,
    bool Ordered = false,
    bool Negated = false) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [Left, Right];
}
