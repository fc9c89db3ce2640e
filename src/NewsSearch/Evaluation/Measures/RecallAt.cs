namespace NewsSearch.Evaluation.Measures;

/// <summary>The share of all relevant stories that stand in the first <paramref name="depth"/> ranks.</summary>
/// <remarks>Pitfall: a query with more relevant stories than the depth cannot reach 1.</remarks>
internal sealed class RecallAt(int depth) : IMeasure
{
    public double Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades) =>
        ranking.Take(depth).Count(grades.IsRelevant) / (double)grades.Relevant();
}
