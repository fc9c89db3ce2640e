using NewsSearch.Tests.Faults.Trials;

namespace NewsSearch.Tests.Faults.Suite;

/// <summary>All trials, in the order of the table; the longest first, as several go side by side.</summary>
internal static class AllTrials
{
    public static IReadOnlyList<ITrial> List { get; } =
    [
        new KillTrial(),
        new FailingDiskTrial(),
        new PowerLossTrial(),
        new HostileQueryTrial(),
        new FirstCommitTrial(),
        new FullDiskTrial(),
        new DoubleStartTrial(),
        new SnapshotTrial(),
        new BitFlipTrial(),
        new HostileStoryTrial(),
        new ArrivalTrial(),
        new CancellationTrial(),
        new MixedLoadTrial(),
    ];
}
