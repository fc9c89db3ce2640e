using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace NewsSearch.Benchmarks.Measuring;

/// <summary>
/// How often a benchmark runs and what is counted. All run in this process, one after another: the corpus is read and the
/// indexes are built once, and a clock of our own can be used.
/// </summary>
internal static class Measurements
{
    /// <summary>Whether fewer rounds do: figures for the developer, not for the record.</summary>
    public static bool Quick { get; set; }

    /// <summary>
    /// One operation goes through the whole corpus, which takes seconds: a few rounds tell enough, and those in which
    /// everything is compiled are warm-up.
    /// </summary>
    public static ManualConfig OfWholeCorpus()
    {
        var job = Common
            .WithStrategy(RunStrategy.Monitoring)
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithWarmupCount(Quick ? 0 : 2)
            .WithIterationCount(Quick ? 1 : 7);
        // Counting allocations takes a round of its own.
        return Quick ? ManualConfig.CreateEmpty().AddJob(job) : With(job);
    }

    /// <summary>One operation answers one query.</summary>
    public static ManualConfig OfQueries() => With(Common
        .WithIterationTime(TimeInterval.FromMilliseconds(Quick ? 50 : 100))
        .WithUnrollFactor(1)
        .WithWarmupCount(Quick ? 20 : 12) // a second, in which the compiler gets done with its second, optimised pass
        .WithIterationCount(Quick ? 3 : 7));

    private static Job Common => Job.Default
        .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true))
        .WithClock(new ProcessorClock())
        .WithEvaluateOverhead(false);

    private static ManualConfig With(Job job) => ManualConfig.CreateEmpty().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default);
}
