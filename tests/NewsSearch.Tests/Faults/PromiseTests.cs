using NewsSearch.Tests.Engine;
using NewsSearch.Tests.Faults.Suite;
using Xunit;

namespace NewsSearch.Tests.Faults;

/// <summary>A slice of the fault suite, by a seed of its own.</summary>
public sealed class PromiseTests
{
    private const int Seed = 20190530;

    public static TheoryData<string> Names { get; } = [.. AllTrials.List.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_promised_holds(string name)
    {
        using var folder = new TemporaryFolder();
        var trial = AllTrials.List.Single(t => t.Name == name);
        using var run = new TrialRun(trial, Seed, trial.Slice, folder.In(name));
        await trial.RunAsync(run);
        Assert.Empty(run.Failures);
        Assert.NotEmpty(run.Reached);
    }
}
