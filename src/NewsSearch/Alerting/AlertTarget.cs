namespace NewsSearch.Alerting;

/// <summary>Where the stories of an alert go: <see cref="FileTarget"/>, <see cref="CommandTarget"/> or <see cref="WebhookTarget"/>.</summary>
public abstract record AlertTarget
{
    private protected AlertTarget()
    {
    }
}
