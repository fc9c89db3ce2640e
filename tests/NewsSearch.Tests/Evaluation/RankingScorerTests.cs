using NewsSearch.Evaluation;
using Xunit;

namespace NewsSearch.Tests.Evaluation;

/// <summary>Measures against values worked out by hand.</summary>
public sealed class RankingScorerTests
{
    private static readonly Dictionary<string, int> Grades = new() { ["a"] = 2, ["b"] = 1, ["c"] = 0, ["d"] = 1, ["junk"] = -1 };

    [Fact]
    public void A_perfect_ranking_is_perfect_but_for_the_depth()
    {
        var scores = RankingScorer.Score(["a", "b", "d"], Grades);
        Assert.Equal(new Scores(1, 0.3, 1, 1, 1), scores);
    }

    [Fact]
    public void Misses_and_late_finds_cost()
    {
        var scores = RankingScorer.Score(["c", "b", "junk", "x", "a"], Grades);
        // Relevant at ranks 2 and 5, one of three not found.
        Assert.Equal((1 / 2.0 + 2 / 5.0) / 3, scores.Map, 12);
        Assert.Equal(0.2, scores.P10, 12);
        Assert.Equal(2 / 3.0, scores.Recall100, 12);
        Assert.Equal(0.5, scores.Mrr, 12);
        var gain = 1 / Math.Log2(3) + 3 / Math.Log2(6);
        var best = 3 / Math.Log2(2) + 1 / Math.Log2(3) + 1 / Math.Log2(4);
        Assert.Equal(gain / best, scores.Ndcg10, 12);
    }

    [Fact]
    public void Nothing_found_and_nothing_relevant_are_zero()
    {
        Assert.Equal(default, RankingScorer.Score([], Grades));
        Assert.Equal(default, RankingScorer.Score(["c"], new Dictionary<string, int> { ["c"] = 0 }));
    }

    [Fact]
    public void An_id_that_comes_twice_counts_once() =>
        Assert.Equal(RankingScorer.Score(["a", "b", "d"], Grades), RankingScorer.Score(["a", "a", "b", "a", "d"], Grades));

    [Fact]
    public void Ranks_beyond_the_depth_do_not_count()
    {
        var filler = Enumerable.Range(0, RankingScorer.Depth).Select(i => $"x{i}").ToList();
        Assert.Equal(default, RankingScorer.Score([.. filler, "a"], Grades));
        Assert.Equal(1 / 1000.0, RankingScorer.Score([.. filler.SkipLast(1), "a"], Grades).Mrr, 12);
    }

    [Fact]
    public void Means_are_taken_of_each_measure()
    {
        Assert.Equal(default, RankingScorer.Mean([]));
        Assert.Equal(new Scores(0.5, 0.5, 0.5, 0.5, 0.5), RankingScorer.Mean([new(1, 1, 1, 1, 1), default]));
    }
}
