using System.Collections.Frozen;

namespace NewsSearch.Evaluation;

/// <summary>Which stories answer which queries, and how well. Immutable.</summary>
public sealed class Judgements
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, int>> _grades;

    /// <summary>Takes grades by query and story.</summary>
    public Judgements(IEnumerable<KeyValuePair<string, IReadOnlyDictionary<string, int>>> grades)
    {
        ArgumentNullException.ThrowIfNull(grades);
        _grades = grades.ToFrozenDictionary(g => g.Key, g => g.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        Answerable = [.. _grades.Where(g => g.Value.Values.Any(grade => grade > 0)).Select(g => g.Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Queries with a relevant story, in ordinal order. Means are taken over these and no others: a query that nothing
    /// answers says nothing about a ranking.
    /// </summary>
    public IReadOnlyList<string> Answerable { get; }

    /// <summary>The grade of each judged story of a query; empty for a query that was not judged. 0 and less is not relevant.</summary>
    public IReadOnlyDictionary<string, int> Of(string queryId) =>
        _grades.GetValueOrDefault(queryId) ?? FrozenDictionary<string, int>.Empty;
}
