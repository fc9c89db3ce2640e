using CsCheck;
using NewsSearch.Indexing.Copies;
using Xunit;

namespace NewsSearch.Tests.Copies;

public sealed class CopySampleTests
{
    // Few words, so that runs come again; or many.
    private static readonly Gen<uint[]> s_words = Gen.OneOf(Gen.UInt[0, 2].Array[0, 200], Gen.UInt.Array[0, 400]);

    [Fact]
    public void A_sample_has_the_lowest_runs_of_four_words() => s_words.Sample(
        words =>
        {
            var runs = Enumerable.Range(0, Math.Max(0, words.Length - 3))
                .Select(start => words.Skip(start).Take(4).Aggregate(0u, TermHash.Followed)).Distinct().Order().Take(CopySample.Most).ToArray();
            var lowest = new uint[CopySample.Most];
            var count = CopySample.Lowest(words, lowest);
            Assert.Equal(runs, lowest[..count]);
        },
        seed: "0000KOaTnXY0");
}
