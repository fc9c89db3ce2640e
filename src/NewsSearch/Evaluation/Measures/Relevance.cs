namespace NewsSearch.Evaluation.Measures;

/// <summary>What makes a story relevant.</summary>
internal static class Relevance
{
    /// <summary>Grades below zero are used for junk: they are no gain and no loss.</summary>
    public static int GradeOf(this IReadOnlyDictionary<string, int> grades, string id) =>
        grades.TryGetValue(id, out var grade) ? Math.Max(grade, 0) : 0;

    public static bool IsRelevant(this IReadOnlyDictionary<string, int> grades, string id) => grades.GradeOf(id) > 0;

    public static int Relevant(this IReadOnlyDictionary<string, int> grades) => grades.Values.Count(grade => grade > 0);
}
