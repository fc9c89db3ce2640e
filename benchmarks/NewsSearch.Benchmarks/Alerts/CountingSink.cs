using NewsSearch.Alerting;

namespace NewsSearch.Benchmarks.Alerts;

/// <summary>Keeps which stories each alert was told of.</summary>
internal sealed class CountingSink : IAlertSink
{
    public HashSet<(string Alert, string Story)> Told { get; } = [];

    /// <summary>How often a story came again, and how many alerts were left behind.</summary>
    public int Faults { get; private set; }

    public ValueTask TellAsync(Alert alert, IReadOnlyList<AlertMatch> found, CancellationToken cancellationToken)
    {
        foreach (var match in found)
            Faults += Told.Add((alert.Name, match.Story.Id)) ? 0 : 1;
        return ValueTask.CompletedTask;
    }

    public void Failed(Alert? alert, string reason) => Faults++;
}
