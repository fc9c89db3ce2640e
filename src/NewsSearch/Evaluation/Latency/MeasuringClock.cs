namespace NewsSearch.Evaluation.Latency;

/// <summary>Time since the clock was made, and waiting for a moment to come. One thread.</summary>
internal class MeasuringClock(TimeProvider time)
{
    // A timer may come some milliseconds late, which would be counted as latency: the end of a wait is spent watching.
    private static readonly TimeSpan s_watched = TimeSpan.FromMilliseconds(3);

    private readonly long _start = time.GetTimestamp();

    public virtual TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Returns at the moment, or at once if it has passed.</summary>
    public virtual async ValueTask WaitUntilAsync(TimeSpan moment, CancellationToken cancellationToken)
    {
        if (moment - Now > s_watched)
            await Task.Delay(moment - Now - s_watched, time, cancellationToken).ConfigureAwait(false);
        while (Now < moment)
            Thread.SpinWait(20);
    }
}
