using CsCheck;
using NewsSearch.Extraction.Topics.Learning;
using Xunit;

namespace NewsSearch.Tests.Extraction.Topics.Learning;

public sealed class BestThresholdTests
{
    [Fact]
    public void No_threshold_is_better()
    {
        Gen.Select(Gen.Select(Gen.Int[0, 20], Gen.Bool).List[1, 40], Gen.Int[0, 5]).Sample(
            (decisions, unseen) =>
            {
                var list = decisions.Select(d => ((float)d.Item1, d.Item2)).ToList();
                var wanted = unseen + list.Count(d => d.Item2);
                var (threshold, f1) = BestThreshold.Of(list, wanted);
                Assert.Equal(f1, F1(list, wanted, threshold), 9);
                for (var other = -0.5; other < 21; other++)
                    Assert.True(F1(list, wanted, other) <= f1 + 1e-9);
            },
            seed: "0000000000001", iter: 500);
    }

    private static double F1(List<(float Score, bool IsRight)> decisions, int wanted, double threshold)
    {
        var taken = decisions.Where(d => d.Score > threshold).ToList();
        return taken.Count + wanted == 0 ? 0 : 2.0 * taken.Count(d => d.IsRight) / (taken.Count + wanted);
    }
}
