using CsCheck;
using Xunit;

namespace NewsSearch.Tests.Querying;

/// <summary>
/// Draws the same samples in every run. CsCheck's own Sample takes only its first sample from the seed, so that a
/// failure elsewhere could come and go.
/// </summary>
internal static class Sampling
{
    public static void Each<T>(this Gen<T> gen, Func<T, bool> holds, int count, uint seed, Func<T, string> print)
    {
        var random = new PCG(seed, seed);
        for (int i = 0; i < count; i++)
        {
            T sample = gen.Generate(random, null, out _);
            Assert.True(holds(sample), $"Sample {i}: {print(sample)}");
        }
    }
}
