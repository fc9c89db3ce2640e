using NewsSearch.Evaluation.Latency;

namespace NewsSearch.Tests.Evaluation.Latency;

/// <summary>Time that passes only where a test lets it.</summary>
internal sealed class ScriptedClock() : MeasuringClock(TimeProvider.System)
{
    private TimeSpan _now;

    public override TimeSpan Now => _now;

    public void Pass(TimeSpan time) => _now += time;

    public override ValueTask WaitUntilAsync(TimeSpan moment, CancellationToken cancellationToken)
    {
        if (moment > _now)
            _now = moment;
        return ValueTask.CompletedTask;
    }
}
