namespace NewsSearch.Presentation;

/// <summary>
/// What a score is made of: a tree in which every part is the sum of the parts below it, so that the leaves sum to the score
/// but for rounding.
/// </summary>
/// <param name="Score">What this part adds to the score.</param>
/// <param name="Text">What it is, in plain words.</param>
/// <param name="Parts">The parts below; none for a leaf.</param>
/// <param name="Factors">How the score of a leaf came about; null for a sum or a constant.</param>
public sealed record ScoreExplanation(float Score, string Text, IReadOnlyList<ScoreExplanation> Parts, ScoreFactors? Factors = null)
{
    /// <summary>The leaves, in order.</summary>
    public IEnumerable<ScoreExplanation> Leaves => Parts.Count == 0 ? [this] : Parts.SelectMany(p => p.Leaves);
}
