using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Xunit.Sdk;

namespace NewsSearch.Tests.Faults.Suite;

/// <summary>A trial under way: its seed, its folder, and what came of it. Thread-safe.</summary>
internal sealed class TrialRun(ITrial trial, int seed, int count, string folder) : IDisposable
{
    private readonly ConcurrentDictionary<string, long> _reached = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _failures = new();
    private long _started;

    public ITrial Trial => trial;

    public int Seed => seed;

    /// <summary>How often, or how many seconds.</summary>
    public int Count => count;

    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>How it was done, where there are several ways.</summary>
    public string? Remark { get; set; }

    /// <summary>How long it may take; what was reached until then is what counts.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.MaxValue;

    /// <summary>Whether a round is to come, by its number and by the clock.</summary>
    public bool MayGoOn(int round) => round < count && (_started == 0 || Stopwatch.GetElapsedTime(_started) < Longest);

    public TimeSpan Elapsed { get; private set; }

    public void Begin() => _started = Stopwatch.GetTimestamp();

    public void Ended() => Elapsed = Stopwatch.GetElapsedTime(_started);

    /// <summary>What was reached, as the table has it.</summary>
    public string Reached => string.Join(", ", _reached.OrderBy(r => r.Key == trial.Unit ? "" : r.Key, StringComparer.Ordinal)
        .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Value:N0} {r.Key}"))) + (Remark is null ? "" : $" ({Remark})");

    public void Add(string what, long more) => _reached.AddOrUpdate(what, more, (_, before) => before + more);

    /// <summary>The choices of a round: the same for the same seed, whatever other rounds there are.</summary>
    public Random RandomOf(int round) => new(unchecked(seed * 1_000_003 + round));

    /// <summary>A folder of a round; gone after it, unless it failed.</summary>
    public string FolderOf(int round) => Path.Combine(folder, round.ToString(CultureInfo.InvariantCulture));

    /// <summary>Does a round; what it throws is a failure, and the next round comes.</summary>
    public async Task RoundAsync(int round, Func<string, Random, Task> work)
    {
        var own = FolderOf(round);
        Directory.CreateDirectory(own);
        try
        {
            await work(own, RandomOf(round));
            Add(trial.Unit, 1);
            Directory.Delete(own, recursive: true);
        }
        catch (Exception failed)
        {
            Fail(round, failed);
        }
    }

    public void Fail(int round, Exception failed) => Fail(round, failed is XunitException ? failed.Message : failed.ToString());

    /// <summary>Told at once, too: a suite that is stopped must not take what it found along.</summary>
    public void Fail(int round, string what)
    {
        var failure = string.Create(CultureInfo.InvariantCulture, $"{trial.Name} --seed {seed}, round {round}: {what.ReplaceLineEndings(" ")}");
        _failures.Enqueue(failure);
        Console.Error.WriteLine("FAILED " + failure);
    }

    /// <summary>What is left of rounds that failed stays to be looked at.</summary>
    public void Dispose()
    {
        if (_failures.IsEmpty && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
