namespace NewsSearch.Evaluation.Measures;

/// <summary>The share of relevant stories among the first <paramref name="depth"/> ranks.</summary>
/// <remarks>
/// Pitfalls: the divisor is the depth even where fewer stories were found, as in trec_eval. With fewer relevant stories than
/// the depth, a perfect ranking stays below 1.
/// </remarks>
internal sealed class PrecisionAt(int depth) : IMeasure
{
    public double Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades) =>
        ranking.Take(depth).Count(grades.IsRelevant) / (double)depth;
}
