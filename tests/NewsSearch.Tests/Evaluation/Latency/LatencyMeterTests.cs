using NewsSearch.Engine;
using NewsSearch.Evaluation.Latency;
using NewsSearch.Presentation;
using Xunit;

namespace NewsSearch.Tests.Evaluation.Latency;

/// <summary>The arithmetic of both loops, with an engine and a clock that do what they are told.</summary>
public sealed class LatencyMeterTests
{
    private static readonly LatencyQuery[] s_two = [new("fast", "ferry"), new("slow", "treaty"), new("fast", "harbour")];
    private readonly ScriptedClock _clock = new();

    [Fact]
    public async Task A_closed_loop_measures_each_answer_by_itself()
    {
        var engine = ScriptedEngine.Make((text, _) => Answer(text == "treaty" ? 40 : 2), out var requests);
        var report = await Measure(engine, s_two, new() { Warmup = 1, Repeat = 4 });

        Assert.Equal(3 + 12, requests.Count);
        Assert.Equal(["fast", "slow"], report.Classes.Select(figures => figures.Class));
        Assert.Equal(new LatencyDistribution(2_000, 2_000, 2_000, 2_000, 2_000, 2_000), report.Classes[0].Latency);
        Assert.Equal((2, 8), (report.Classes[0].Queries, report.Classes[0].Runs));
        Assert.Equal(40_000, report.Classes[1].Latency.P50);
        Assert.Equal((3, 12), (report.Overall.Queries, report.Overall.Runs));
        Assert.Equal((2_000, 2_000, 40_000), (report.Overall.Latency.Min, report.Overall.Latency.P50, report.Overall.Latency.Max));
        Assert.Equal(0, report.Overall.Phases.Wait.Max);
        Assert.Null(report.Rate);
    }

    [Fact]
    public async Task Phases_are_those_the_pages_tell_of()
    {
        var engine = ScriptedEngine.Make((_, _) =>
        {
            _clock.Pass(TimeSpan.FromMilliseconds(6));
            return new SearchTimes(0, 3, 2, 1, 6);
        }, out _);
        var phases = (await Measure(engine, s_two, new() { Repeat = 1 })).Overall.Phases;
        Assert.Equal((3_000, 2_000, 1_000), (phases.Match.Mean, phases.Fetch.Mean, phases.Highlight.Mean));
    }

    /// <summary>
    /// A query every 10 ms, 1 ms each, but one of 95 ms: those that were due meanwhile wait their turn, and their waiting
    /// counts. In a closed loop a single answer would have been slow.
    /// </summary>
    [Fact]
    public async Task An_open_loop_counts_the_wait_behind_a_slow_answer()
    {
        var engine = ScriptedEngine.Make((_, asked) => Answer(asked == 5 ? 95 : 1), out _);
        var report = await Measure(engine, [new("all", "ferry")], new() { Warmup = 0, Repeat = 100, Rate = 100 });

        // Due at 50, answered at 145; then due at 60, 70, ... and answered at 146, 147, ...
        double[] late = [95, .. Enumerable.Range(1, 10).Select(i => 95.0 + i - i * 10)];
        double[] expected = [.. late.Select(ms => ms * 1_000), .. Enumerable.Repeat(1_000.0, 89)];
        Assert.Equal(LatencyDistribution.Of(expected), report.Overall.Latency);
        Assert.Equal(85_000, report.Overall.Phases.Wait.Max);
        Assert.True(report.Rate!.KeptUp);
        Assert.Equal((100, 100, 0), (report.Rate.Asked, report.Rate.Achieved, report.Rate.LastWait));
    }

    [Fact]
    public async Task A_rate_that_cannot_be_kept_up_is_told()
    {
        var engine = ScriptedEngine.Make((_, _) => Answer(20), out _);
        var report = await Measure(engine, [new("all", "ferry")], new() { Warmup = 2, Repeat = 50, Rate = 100 });

        Assert.False(report.Rate!.KeptUp);
        Assert.Equal(50, report.Rate.Achieved, 1e-6);
        Assert.Equal(49 * 10_000, report.Rate.LastWait);
        Assert.Equal(50 * 20_000 - 49 * 10_000, report.Overall.Latency.Max);
    }

    [Fact]
    public async Task Each_round_asks_every_query_once_in_an_order_of_its_own_and_each_run_alike()
    {
        LatencyQuery[] queries = [.. "abcdefghij".Select(letter => new LatencyQuery("c", "word" + letter))];
        var first = ScriptedEngine.Make((_, _) => Answer(1), out var firstRequests);
        await Measure(first, queries, new() { Warmup = 1, Repeat = 3 });
        var asked = firstRequests.Select(request => request.Query.Text).ToList();
        var rounds = asked.Chunk(queries.Length).ToList();
        Assert.Equal(4, rounds.Count);
        Assert.All(rounds, round => Assert.Equal(queries.Select(query => query.Text), round.Order(StringComparer.Ordinal)));
        Assert.Equal(4, rounds.Select(round => string.Concat(round)).Distinct().Count());

        var second = ScriptedEngine.Make((_, _) => Answer(1), out var secondRequests);
        await Measure(second, queries, new() { Warmup = 1, Repeat = 3 });
        Assert.Equal(asked, secondRequests.Select(request => request.Query.Text));
    }

    [Fact]
    public async Task What_cannot_be_read_is_asked_as_its_rewrite_and_every_stored_story_is_seen()
    {
        var engine = ScriptedEngine.Make((_, _) => Answer(1), out var requests);
        var answers = new List<(string Asked, string Answered)>();
        var report = await new LatencyMeter(engine, _clock).MeasureAsync(
            [new("broken", "(ferry AND"), new("whole", "treaty")], new() { Warmup = 0, Repeat = 1 },
            (query, page) => answers.Add((query.Text, page.Query)), TestContext.Current.CancellationToken);
        Assert.Equal(1, report.Rewritten);
        Assert.All(requests, request => Assert.True(request.AllVersions && request.Query.Success));
        Assert.Equal([("(ferry AND", "(ferry)"), ("treaty", "treaty")], answers);
    }

    [Fact]
    public async Task Allocations_of_an_answer_are_counted()
    {
        var engine = ScriptedEngine.Make((_, _) =>
        {
            GC.KeepAlive(new byte[100_000]);
            return Answer(1);
        }, out _);
        var report = await Measure(engine, s_two, new() { Repeat = 5 });
        Assert.InRange(report.Overall.AllocatedBytesPerQuery!.Value, 100_000, 120_000);
    }

    [Fact]
    public async Task No_rounds_no_rate_and_too_many_answers_are_refused()
    {
        var engine = ScriptedEngine.Make((_, _) => Answer(1), out var requests);
        foreach (var options in new LatencyOptions[]
            { new() { Repeat = 0 }, new() { Warmup = -1 }, new() { Rate = 0 }, new() { Rate = -5 }, new() { Repeat = LatencyOptions.MostRuns } })
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Measure(engine, s_two, options));
        Assert.Empty(requests);
    }

    [Fact]
    public async Task The_time_of_the_machine_is_waited_for()
    {
        var clock = new MeasuringClock(TimeProvider.System);
        var moment = clock.Now + TimeSpan.FromMilliseconds(12);
        await clock.WaitUntilAsync(moment, TestContext.Current.CancellationToken);
        Assert.True(clock.Now >= moment);
        await clock.WaitUntilAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
    }

    private SearchTimes Answer(double milliseconds)
    {
        _clock.Pass(TimeSpan.FromMilliseconds(milliseconds));
        return new SearchTimes(0, milliseconds, 0, 0, milliseconds);
    }

    private Task<LatencyReport> Measure(INewsEngine engine, LatencyQuery[] queries, LatencyOptions options) =>
        new LatencyMeter(engine, _clock).MeasureAsync(queries, options, cancellationToken: TestContext.Current.CancellationToken);
}
