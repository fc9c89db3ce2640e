namespace NewsSearch.Evaluation.Measures;

/// <summary>
/// The precision at the rank of each relevant story, averaged over all relevant stories: those that were not found count 0.
/// Its mean over queries is MAP.
/// </summary>
/// <remarks>
/// Pitfalls: dividing by the relevant stories found instead of those that exist rewards short answers. Grades are not told
/// apart. Where only part of a collection was judged, stories without a grade count as wrong, so a system that was not in
/// the pool scores low.
/// </remarks>
internal sealed class AveragePrecision : IMeasure
{
    public double Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        var found = 0;
        var sum = 0.0;
        for (var i = 0; i < ranking.Count; i++)
            if (grades.IsRelevant(ranking[i]))
                sum += ++found / (i + 1.0);
        return sum / grades.Relevant();
    }
}
