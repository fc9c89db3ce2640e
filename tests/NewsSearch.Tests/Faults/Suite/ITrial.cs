namespace NewsSearch.Tests.Faults.Suite;

/// <summary>One promise of NewsSearch, put to the test as often as is asked for.</summary>
internal interface ITrial
{
    /// <summary>What <c>--only</c> takes.</summary>
    string Name { get; }

    /// <summary>The promise, as the table has it.</summary>
    string Promise { get; }

    /// <summary>How often, in the whole suite; seconds where <see cref="Unit"/> says so.</summary>
    int Whole { get; }

    /// <summary>How often with <c>--quick</c>.</summary>
    int Quick { get; }

    /// <summary>How often in the ordinary tests.</summary>
    int Slice { get; }

    /// <summary>What is counted.</summary>
    string Unit { get; }

    /// <summary>Whether nothing else may run beside it, because it measures the whole process.</summary>
    bool IsAlone => false;

    /// <summary>Runs all rounds and tells <paramref name="run"/> what was reached and what failed.</summary>
    Task RunAsync(TrialRun run);
}
