using System.Globalization;
using NewsSearch.Matching.Compilation;

namespace NewsSearch.Engine;

/// <summary>
/// A number for what two pages of one answer must share: query, order, filters. FNV-1a of 64 bits, the same in every
/// process (http://www.isthe.com/chongo/tech/comp/fnv/).
/// </summary>
internal static class RequestFingerprint
{
    public const ulong Start = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    public static ulong Of(SearchRequest request, string kind)
    {
        var hash = Start;
        foreach (var part in new[]
        {
            kind, request.Query.Tree!.ToString(), request.Order.ToString(), Ranking(request), (request.Match ?? MatchMode.All).ToString(), Text(request.Since), Text(request.Until),
            Text(request.Now), request.TimeZone?.Id, request.AllVersions ? "all" : "", request.Copies ? "copies" : "", Text(request.AsOf), request.ExactNames ? "exact" : "",
            request.DistinctQuotes ? "distinct" : "", request.FavourRecent?.ToString(),
        })
            hash = Add(hash, part ?? "");
        return hash;
    }

    public static ulong Add(ulong hash, byte value) => (hash ^ value) * Prime;

    private static ulong Add(ulong hash, string text)
    {
        foreach (var c in text)
            hash = Add(Add(hash, (byte)c), (byte)(c >> 8));
        // No part runs into the next.
        return Add(Add(hash, 0xFF), 0xFE);
    }

    /// <summary>The profile, and what measuring puts in its place, which no other process asks for.</summary>
    private static string Ranking(SearchRequest request) => request is { Steps: null, Bm25: null }
        ? request.Profile.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{request.Profile} {request.Steps?.GetHashCode()} {request.Bm25?.GetHashCode()}");

    private static string? Text(DateTimeOffset? moment) => moment?.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
