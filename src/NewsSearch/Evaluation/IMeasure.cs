namespace NewsSearch.Evaluation;

/// <summary>Says how good one ranking is, from 0 to 1. Stateless and thread-safe.</summary>
internal interface IMeasure
{
    /// <param name="ranking">Ids, best first, none twice, at most 1,000.</param>
    /// <param name="grades">Grades of the judged stories, one at least above 0; a story without a grade is not relevant.</param>
    double Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades);
}
