using NewsSearch.Evaluation;
using Xunit;

namespace NewsSearch.Tests.Evaluation;

public sealed class PairedDifferenceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void P_is_near_that_of_all_signs_there_are(int seed)
    {
        var random = new Random(seed);
        double[] differences = [.. Enumerable.Range(0, 10).Select(_ => random.NextDouble() - 0.3)];
        var sum = Math.Abs(differences.Sum());
        var asLarge = Enumerable.Range(0, 1 << differences.Length)
            .Count(signs => Math.Abs(differences.Select((d, i) => (signs >> i & 1) == 0 ? d : -d).Sum()) >= sum - 1e-9);
        var expected = asLarge / (double)(1 << differences.Length);
        var found = PairedDifference.Of(differences, new Random(seed));
        Assert.Equal(expected, found.P, 0.02);
        Assert.Equal(differences.Average(), found.Mean, 1e-12);
        Assert.Equal((differences.Count(d => d > 0), differences.Count(d => d < 0)), (found.Better, found.Worse));
    }

    [Fact]
    public void What_does_not_differ_is_chance()
    {
        Assert.Equal(1, PairedDifference.Of([0, 0, 0], new Random(1)).P);
        Assert.Equal(1, PairedDifference.Of([], new Random(1)).P);
    }

    [Fact]
    public void Reports_on_other_queries_are_not_compared()
    {
        var one = new EvaluationReport([new QueryScores("1", 1, default)], default, 0);
        var other = new EvaluationReport([new QueryScores("2", 1, default)], default, 0);
        Assert.Throws<ArgumentException>(() => ProfileComparison.Of(one, other, new Random(1)));
        Assert.Equal(0, ProfileComparison.Of(one, one, new Random(1)).Map.Mean);
    }
}
