namespace NewsSearch.Alerting.Delivering;

/// <summary>
/// Takes each story to the target of its alert: file, command or webhook. What an alert without a target finds counts as told.
/// One thread at a time.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="failed">Is told which alert was left behind, and why; null to say nothing.</param>
public sealed class AlertDelivery(TimeProvider? time = null, Action<Alert?, string>? failed = null) : IAlertSink, IDisposable
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private WebhookDelivery? _webhooks;

    /// <inheritdoc/>
    public async ValueTask TellAsync(Alert alert, IReadOnlyList<AlertMatch> found, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        ArgumentNullException.ThrowIfNull(found);
        var lines = found.Select(match => AlertJson.Line(alert, match));
        switch (alert.Target)
        {
            case FileTarget file:
                await FileDelivery.AppendAsync(file, lines, cancellationToken).ConfigureAwait(false);
                break;
            case CommandTarget command:
                foreach (var line in lines)
                    await CommandDelivery.RunAsync(command, line, _time, cancellationToken).ConfigureAwait(false);
                break;
            case WebhookTarget webhook:
                _webhooks ??= new WebhookDelivery(_time);
                foreach (var line in lines)
                    await _webhooks.PostAsync(webhook, line, cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    /// <inheritdoc/>
    public void Failed(Alert? alert, string reason) => failed?.Invoke(alert, reason);

    /// <summary>Closes connections.</summary>
    public void Dispose() => _webhooks?.Dispose();
}
