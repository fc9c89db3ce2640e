namespace NewsSearch.Alerting;

/// <summary>An alert as it lies in an index.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="From">What it is told of at the earliest: stories that came after it was added.</param>
/// <param name="Held">Whether it came with a restored snapshot, with a target: whoever restores has to say again that it may do that here.</param>
internal sealed record StoredAlert(Alert Alert, AlertPosition From, bool Held = false);
