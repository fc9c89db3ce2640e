using NewsSearch.Tests.Faults.Trials;

namespace NewsSearch.Tests.Faults.Suite;

/// <summary>All trials, in the order of the table.</summary>
internal static class AllTrials
{
    public static IReadOnlyList<ITrial> List { get; } =
    [
        new KillTrial(),
        new FirstCommitTrial(),
        new PowerLossTrial(),
        new FailingDiskTrial(),
        new FullDiskTrial(),
        new DoubleStartTrial(),
        new SnapshotTrial(),
        new BitFlipTrial(),
        new HostileQueryTrial(),
        new HostileStoryTrial(),
        new MixedLoadTrial(),
    ];
}
