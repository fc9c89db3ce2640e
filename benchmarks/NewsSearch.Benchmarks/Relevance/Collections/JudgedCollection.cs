using NewsSearch.Evaluation;

namespace NewsSearch.Benchmarks.Relevance.Collections;

/// <summary>Stories, and queries on them whose answers are known.</summary>
/// <param name="Name">What stands in a table.</param>
/// <param name="About">What the queries are, and what is relevant.</param>
/// <param name="Stories">What is looked through.</param>
/// <param name="Queries">What is asked.</param>
internal sealed record JudgedCollection(string Name, string About, StorySet Stories, IReadOnlyList<JudgedQuery> Queries)
{
    public IEnumerable<TestQuery> Asked => Queries.Select(query => new TestQuery(query.Id, query.Text));

    public Judgements Judgements { get; } = new(Queries.Select(query => KeyValuePair.Create(query.Id, query.Grades)));

    /// <summary>The same with the first queries alone.</summary>
    public JudgedCollection First(int most) => new(Name, About, Stories, [.. Queries.Take(most)]);
}
