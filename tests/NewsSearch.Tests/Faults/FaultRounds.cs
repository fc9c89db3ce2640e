namespace NewsSearch.Tests.Faults;

/// <summary>How often faults are tried: a slice always, the long form where NEWSSEARCH_FAULTS is "long".</summary>
internal static class FaultRounds
{
    private static bool IsLong => Environment.GetEnvironmentVariable("NEWSSEARCH_FAULTS") == "long";

    public static int KillsWhileWriting => IsLong ? 1_000 : 14;

    public static int KillsInTheFirstCommit => IsLong ? 100 : 6;

    public static int DoubleStarts => IsLong ? 100 : 20;

    public static int BitFlips => IsLong ? 1_000 : 30;
}
