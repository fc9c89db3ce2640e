namespace NewsSearch.Alerting;

/// <summary>
/// Takes what alerts find, after the stories are on disk. What it took is remembered with the index; where it throws, the same
/// stories come again later, so that each comes at least once, and a second time where a process ended in between. Called by one
/// thread at a time.
/// </summary>
public interface IAlertSink
{
    /// <summary>Takes stories of one alert, as they came in, some at a time.</summary>
    ValueTask TellAsync(Alert alert, IReadOnlyList<AlertMatch> found, CancellationToken cancellationToken);

    /// <summary>
    /// Is told that an alert was left behind: the sink threw, or the query took too long. It is tried again after a while. No
    /// alert where what the index keeps of alerts cannot be read.
    /// </summary>
    void Failed(Alert? alert, string reason)
    {
    }
}
