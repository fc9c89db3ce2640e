using System.Collections.Immutable;

namespace NewsSearch.Matching.Positions;

/// <summary>
/// Words in a row, within one paragraph; each part takes one position. Words inside editorial brackets may be passed over: "Minister Kono" finds
/// "Minister [Taro] Kono".
/// </summary>
internal sealed record PhrasePattern(ImmutableArray<PositionPattern> Parts) : PositionPattern
{
    public override IEnumerable<SlotTerm> Terms => Parts.SelectMany(s => s.Terms);

    public bool Equals(PhrasePattern? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Aggregate(11, HashCode.Combine);
}
