namespace NewsSearch.Evaluation.Measures;

/// <summary>
/// nDCG: the gain 2^grade - 1 of each story over log2(rank + 1), summed over the first <paramref name="depth"/> ranks, as a
/// share of what the best possible ranking of the judged stories would have.
/// </summary>
/// <remarks>
/// Source: Burges et al., "Learning to rank using gradient descent" (2005), for the exponential gain. Pitfalls: trec_eval's
/// ndcg_cut takes the grade itself as gain, so figures agree only where grades are 0 and 1. The best ranking is made of all
/// judged stories, not of those found.
/// </remarks>
internal sealed class DiscountedGainAt(int depth) : IMeasure
{
    public double Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        var best = Gain(grades.Values.Where(grade => grade > 0).OrderDescending());
        return Gain(ranking.Select(grades.GradeOf)) / best;
    }

    private double Gain(IEnumerable<int> grades) =>
        grades.Take(depth).Select((grade, i) => (Math.Pow(2, grade) - 1) / Math.Log2(i + 2)).Sum();
}
