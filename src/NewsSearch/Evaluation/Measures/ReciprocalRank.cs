namespace NewsSearch.Evaluation.Measures;

/// <summary>One over the rank of the first relevant story; 0 where there is none. Its mean over queries is MRR.</summary>
/// <remarks>Pitfall: everything after the first relevant story is out of sight. Not cut at 10, as some tables of others are.</remarks>
internal sealed class ReciprocalRank : IMeasure
{
    public double Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        for (var i = 0; i < ranking.Count; i++)
            if (grades.IsRelevant(ranking[i]))
                return 1.0 / (i + 1);
        return 0;
    }
}
