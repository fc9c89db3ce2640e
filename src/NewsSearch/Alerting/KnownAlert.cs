namespace NewsSearch.Alerting;

/// <summary>An alert that an index has.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Held">Whether it came with a restored snapshot and has a target: it does nothing until it is added again.</param>
/// <param name="IsBehind">Whether stories came that it was not told of yet.</param>
public sealed record KnownAlert(Alert Alert, bool Held, bool IsBehind);
