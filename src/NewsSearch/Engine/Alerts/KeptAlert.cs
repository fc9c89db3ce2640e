using NewsSearch.Alerting;
using NewsSearch.Querying;

namespace NewsSearch.Engine.Alerts;

/// <summary>An alert of an index with its query read.</summary>
internal sealed record KeptAlert(StoredAlert Stored, ParsedQuery Query)
{
    public Alert Alert => Stored.Alert;
}
