namespace NewsSearch.Alerting;

/// <summary>An alert cannot be taken, found or told of; nothing was changed.</summary>
public sealed class AlertException(string message) : Exception(message);
