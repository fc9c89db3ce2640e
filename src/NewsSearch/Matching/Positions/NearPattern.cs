namespace NewsSearch.Matching.Positions;

/// <summary>
/// A match of each side, not overlapping, within one section, near each other; the match spans both. Negated: a match of the
/// left side with no match of the right one near.
/// </summary>
/// <param name="Left">First operand.</param>
/// <param name="Right">Second operand.</param>
/// <param name="Scope">What nearness means.</param>
/// <param name="Distance">With <see cref="NearScope.Words"/>: how far the nearest edges may be apart, 1 being adjacent.</param>
/// <param name="Ordered">Whether the left side must come first.</param>
/// <param name="Negated">Whether the right side must be absent.</param>
internal sealed record NearPattern(
    PositionPattern Left, PositionPattern Right, NearScope Scope, int Distance, bool Ordered, bool Negated) : PositionPattern
{
    public override IEnumerable<SlotTerm> Terms => Negated ? Left.Terms : Left.Terms.Concat(Right.Terms);
}
