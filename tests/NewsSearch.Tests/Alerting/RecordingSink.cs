using NewsSearch.Alerting;

namespace NewsSearch.Tests.Alerting;

/// <summary>Keeps what alerts were told of; fails when it is told to.</summary>
internal sealed class RecordingSink : IAlertSink
{
    public List<AlertMatch> Told { get; } = [];

    public List<string> Failures { get; } = [];

    /// <summary>Throws for these.</summary>
    public Func<Alert, bool> Refuses { get; set; } = _ => false;

    public IEnumerable<(string Alert, string Story, int Version)> Keys => Told.Select(m => (m.Alert, m.Story.Id, m.Version));

    public ValueTask TellAsync(Alert alert, IReadOnlyList<AlertMatch> found, CancellationToken cancellationToken)
    {
        if (Refuses(alert))
            throw new IOException("no");
        Told.AddRange(found);
        return ValueTask.CompletedTask;
    }

    public void Failed(Alert? alert, string reason) => Failures.Add($"{alert?.Name}: {reason}");
}
