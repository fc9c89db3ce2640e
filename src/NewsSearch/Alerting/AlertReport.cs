namespace NewsSearch.Alerting;

/// <summary>What came of telling alerts of new stories.</summary>
/// <param name="Told">Stories told of, once for each alert.</param>
/// <param name="Failed">Alerts that could not be told of all; what is left is told the next time.</param>
public readonly record struct AlertReport(long Told, int Failed);
