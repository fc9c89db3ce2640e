namespace NewsSearch.Alerting;

/// <summary>The alerts of an index.</summary>
/// <param name="Alerts">By name.</param>
/// <param name="Problems">What could not be read of them; none as long as only this library writes them.</param>
public sealed record AlertPage(IReadOnlyList<KnownAlert> Alerts, IReadOnlyList<string> Problems);
