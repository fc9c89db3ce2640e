using CsCheck;
using NewsSearch.Evaluation.Latency;
using Xunit;

namespace NewsSearch.Tests.Evaluation.Latency;

public sealed class LatencyDistributionTests
{
    [Fact]
    public void Percentiles_are_nearest_ranks_of_a_hundred_times()
    {
        var times = Enumerable.Range(1, 100).Select(i => (double)i).Reverse();
        Assert.Equal(new LatencyDistribution(1, 50, 95, 99, 100, 50.5), LatencyDistribution.Of(times));
    }

    [Fact]
    public void Twenty_times_have_a_percentile_below_their_maximum()
    {
        var times = Enumerable.Range(1, 20).Select(i => (double)i);
        Assert.Equal(new LatencyDistribution(1, 10, 19, 20, 20, 10.5), LatencyDistribution.Of(times));
    }

    [Fact]
    public void One_time_is_all_of_them_and_none_is_zero()
    {
        Assert.Equal(new LatencyDistribution(7, 7, 7, 7, 7, 7), LatencyDistribution.Of([7]));
        Assert.Equal(default, LatencyDistribution.Of([]));
    }

    /// <summary>By the definition: the least measured time that the share does not exceed.</summary>
    [Fact]
    public void Percentiles_are_the_least_times_that_cover_their_share() =>
        Gen.Double[0, 1_000].Array[1, 300].Sample(
            times =>
            {
                var figures = LatencyDistribution.Of(times);
                double Covering(int percent) =>
                    times.Where(time => times.Count(other => other <= time) * 100 >= percent * times.Length).Min();
                Assert.Equal(Covering(50), figures.P50);
                Assert.Equal(Covering(95), figures.P95);
                Assert.Equal(Covering(99), figures.P99);
                Assert.Equal(times.Min(), figures.Min);
                Assert.Equal(times.Max(), figures.Max);
                Assert.Equal(times.Sum() / times.Length, figures.Mean, 1e-9);
            },
            seed: "0002NewsLat1", iter: 200);
}
