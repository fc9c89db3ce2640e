using System.Collections.Immutable;

namespace NewsSearch.Matching.Positions;

/// <summary>Whatever any of some patterns matches.</summary>
internal sealed record AnyPattern(ImmutableArray<PositionPattern> Choices) : PositionPattern
{
    public override IEnumerable<SlotTerm> Terms => Choices.SelectMany(c => c.Terms);

    public bool Equals(AnyPattern? other) => other is not null && Choices.SequenceEqual(other.Choices);

    public override int GetHashCode() => Choices.Aggregate(13, HashCode.Combine);
}
