namespace NewsSearch.Benchmarks.Relevance.Collections;

/// <summary>A query whose answer is known.</summary>
/// <param name="Id">Its name within the collection, one word.</param>
/// <param name="Text">As typed.</param>
/// <param name="Grades">Grades of the stories by id, one at least above 0; a story without a grade is not relevant.</param>
internal sealed record JudgedQuery(string Id, string Text, IReadOnlyDictionary<string, int> Grades)
{
    /// <summary>A query whose relevant stories are all alike.</summary>
    public static JudgedQuery Of(string id, string text, IEnumerable<string> stories) =>
        new(id, text, stories.ToDictionary(story => story, _ => 1, StringComparer.Ordinal));
}
