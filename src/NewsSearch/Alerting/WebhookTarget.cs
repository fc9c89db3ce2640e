namespace NewsSearch.Alerting;

/// <summary>An address that each story is posted to as JSON. Redirections are not followed.</summary>
/// <param name="Address">The whole address, http or https.</param>
public sealed record WebhookTarget(Uri Address) : AlertTarget
{
    /// <inheritdoc/>
    public override string ToString() => $"webhook {Address}";
}
