using System.Globalization;
using Xunit;

namespace NewsSearch.Tests.Corpus;

/// <summary>The judgements of the bundled queries: complete, made twice, and brought together with reasons.</summary>
public sealed class JudgementTests
{
    private static readonly string[] Stories = [.. BundledCorpus.Entries().SelectMany(BundledCorpus.StoriesOf).Select(story => story.Id)];

    private static readonly IReadOnlyList<string[]> Queries = BundledCorpus.Table("judgements/queries.tsv");

    private static readonly Dictionary<(string Query, string Story), int> Final = Grades("qrels.txt");

    [Theory]
    [InlineData("first.txt", 2)]
    [InlineData("second.txt", 3)]
    [InlineData("qrels.txt", 3)]
    public void Every_story_is_judged_once_for_every_query(string file, int highest)
    {
        var grades = Grades(file);
        var pairs = Queries.SelectMany(_ => Stories, (query, id) => (query[0], id));
        Assert.Equal(pairs.Order(), grades.Keys.Order());
        Assert.All(grades.Values, grade => Assert.InRange(grade, 0, highest));
    }

    [Fact]
    public void Every_query_has_a_story_that_answers_it() =>
        Assert.All(Queries, query => Assert.Contains(Final, judged => judged.Key.Query == query[0] && judged.Value >= 2));

    [Fact]
    public void Every_query_says_what_is_sought() =>
        Assert.Equal(Queries.Select(query => query[0]), BundledCorpus.Table("judgements/needs.tsv").Select(need => need[0]));

    [Fact]
    public void Query_ids_are_unique() =>
        Assert.Equal(Queries.Count, Queries.Select(query => query[0]).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void The_pool_holds_the_first_twenty_of_three_rankers()
    {
        var pool = BundledCorpus.Table("judgements/pool.tsv");
        Assert.All(pool, row => Assert.True(Final.ContainsKey((row[0], row[1])), $"{row[0]} {row[1]}"));
        int[] columns = [2, 3, 4];
        Assert.All(pool.GroupBy(row => row[0], StringComparer.Ordinal), query => Assert.All(columns, column =>
        {
            var ranks = query.Select(row => int.Parse(row[column], CultureInfo.InvariantCulture)).Where(rank => rank > 0).Order().ToList();
            Assert.Equal(Enumerable.Range(1, ranks.Count), ranks);
            Assert.True(ranks.Count <= 20);
        }));
        Assert.Equal(Queries.Count, pool.Select(row => row[0]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Equal_judgements_stand_and_every_other_pair_was_decided_with_a_reason()
    {
        var (first, second) = (Grades("first.txt"), Grades("second.txt"));
        var apart = Final.Keys.Where(pair => first[pair] != Math.Min(second[pair], 2)).ToHashSet();
        Assert.All(Final.Keys.Where(pair => !apart.Contains(pair)), pair => Assert.Equal(second[pair], Final[pair]));

        var decided = BundledCorpus.Table("judgements/disagreements.tsv").Skip(1).ToList();
        Assert.Equal(apart.Order(), decided.Select(row => (row[0], row[1])).Order());
        Assert.All(decided, row =>
        {
            var pair = (row[0], row[1]);
            Assert.Equal([first[pair], second[pair], Final[pair]], row[2..5].Select(grade => int.Parse(grade, CultureInfo.InvariantCulture)));
            Assert.NotEmpty(row[5]);
        });
    }

    private static Dictionary<(string Query, string Story), int> Grades(string file) =>
        BundledCorpus.Table("judgements/" + file)
            .Select(row => row[0].Split(' '))
            .ToDictionary(row => (row[0], row[2]), row => int.Parse(row[3], CultureInfo.InvariantCulture));
}
