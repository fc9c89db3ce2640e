using NewsSearch.Presentation.Receipts;
using NewsSearch.Querying;

namespace NewsSearch.Engine.Receipts;

/// <summary>Makes the request anew that a receipt is of.</summary>
internal static class ReceiptRequest
{
    /// <summary>Null where the query cannot be read any more.</summary>
    public static SearchRequest? Of(SearchReceipt receipt)
    {
        var query = QueryParser.Parse(receipt.Tree);
        return !query.Success ? null : new SearchRequest
        {
            Query = query,
            Match = receipt.Match,
            Since = receipt.Since,
            Until = receipt.Until,
            Now = receipt.Now,
            TimeZone = ZoneOf(receipt),
            AllVersions = receipt.AllVersions,
            AsOf = receipt.AsOf,
            ExactNames = receipt.ExactNames,
            // What made newer stories count more was taken from the query.
            FavourRecent = false,
        };
    }

    private static TimeZoneInfo ZoneOf(SearchReceipt receipt) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(receipt.TimeZone, out var zone) ? zone
        : TimeZoneInfo.CreateCustomTimeZone(receipt.TimeZone.Length > 0 ? receipt.TimeZone : "zone", receipt.ZoneOffset, null, null);
}
