using System.Collections.Immutable;

namespace NewsSearch.Matching.Scoring;

/// <summary>Terms that stand for one word: their weighted frequencies are added up and scored once.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Weight">What the score counts.</param>
/// <param name="Within">
/// Whether every occurrence is one of the first group too, and counts no more here: then whatever bounds that one's frequency
/// bounds this one's.
/// </param>
internal sealed record TermGroup(ImmutableArray<WeightedTerm> Terms, float Weight, bool Within = false)
{
    public bool Equals(TermGroup? other) => other is not null && Weight.Equals(other.Weight) && Within == other.Within && Terms.SequenceEqual(other.Terms);

    public override int GetHashCode() => Terms.Aggregate(Weight.GetHashCode(), HashCode.Combine);
}
