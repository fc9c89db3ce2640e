using System.Collections.Immutable;

namespace NewsSearch.Matching.Positions;

/// <summary>One position, at which any of some terms stands.</summary>
internal sealed record SlotPattern(ImmutableArray<SlotTerm> Alternatives) : PositionPattern
{
    public SlotPattern(params string[] terms)
        : this([.. terms.Select(t => new SlotTerm(t))])
    {
    }

    public override IEnumerable<SlotTerm> Terms => Alternatives;

    public bool Equals(SlotPattern? other) => other is not null && Alternatives.SequenceEqual(other.Alternatives);

    public override int GetHashCode() => Alternatives.Aggregate(7, HashCode.Combine);
}
