using System.Globalization;
using NewsSearch.Contract;
using NewsSearch.Contract.Options;
using NewsSearch.Engine;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Ranking;

namespace NewsSearch.Server.Requests;

/// <summary>From parameters to a request, as the command line makes it of its options.</summary>
internal static class SearchParameters
{
    public static readonly string[] Search =
    [
        "q", "top", "after", "all", "match", "profile", "recent", "sort", "count", "facets", "explain", "since", "until", "now", "timezone",
        "copies", "all-versions", "as-of", "exact-names", "dialect", "format",
    ];

    public static readonly string[] Quotes =
        ["q", "speaker", "about", "kind", "distinct", "sort", "top", "after", "since", "until", "now", "timezone", "exact-names", "dialect"];

    public static readonly string[] Counted =
        ["q", "since", "until", "now", "timezone", "all-versions", "as-of", "exact-names", "dialect", "format"];

    private static readonly FacetField[] s_usual = [FacetField.Speaker, FacetField.Topic, FacetField.Dateline, FacetField.Source];

    /// <exception cref="QuerySyntaxException">The query cannot be read.</exception>
    public static ParsedQuery Query(Parameters given, string name = "q")
    {
        var parsed = QueryParser.Parse(given.Text(name) ?? "", Dialect(given));
        return parsed.Success ? parsed : throw new QuerySyntaxException(parsed.Error);
    }

    public static QueryDialect Dialect(Parameters given) => given.Choice("dialect", Choices.Dialects) ?? QueryDialect.NewsSearch;

    public static SearchRequest OfSearch(Parameters given, ParsedQuery query, SearchLimits limits)
    {
        var zone = Zone(given);
        var (allVersions, asOf) = Versions(given, zone);
        return new SearchRequest
        {
            Query = query,
            Top = given.Number("top", 0, 1_000) ?? 10,
            After = given.Text("after"),
            Count = Count(given),
            Facets = Facets(given, "facets") ?? [],
            Explain = given.Flag("explain"),
            Match = Match(given),
            Profile = given.Choice("profile", Choices.Profiles) ?? RankingProfile.Balanced,
            FavourRecent = given.Flag("recent") ? true : null,
            Order = given.Choice("sort", Choices.Orders) ?? SearchOrder.Relevance,
            Since = Time(given, "since", zone)?.Start,
            Until = Time(given, "until", zone)?.End,
            Now = Time(given, "now", zone)?.Start,
            TimeZone = zone,
            Copies = given.Flag("copies"),
            AllVersions = allVersions,
            AsOf = asOf,
            ExactNames = given.Flag("exact-names"),
            Limits = limits,
        };
    }

    public static async Task<SearchRequest> OfQuotesAsync(NewsIndex index, Parameters given, SearchLimits limits, CancellationToken cancellationToken)
    {
        if (given.Flag("distinct") && given.Text("after") is not null)
            throw new UsageException("distinct has one page: it does not go with after.");
        var zone = Zone(given);
        return new SearchRequest
        {
            Query = QuoteQuery.Narrowed(
                Query(given),
                given.Text("speaker") is { } speaker ? QuoteQuery.Speaker("speaker", speaker) : null,
                given.Text("about") is { } about ? await QuoteQuery.AboutAsync(index, "about", about, cancellationToken) : null,
                given.Choice("kind", Choices.QuoteKinds)),
            Top = given.Number("top", 1, 1_000) ?? 10,
            After = given.Text("after"),
            Since = Time(given, "since", zone)?.Start,
            Until = Time(given, "until", zone)?.End,
            Now = Time(given, "now", zone)?.Start,
            TimeZone = zone,
            ExactNames = given.Flag("exact-names"),
            DistinctQuotes = given.Flag("distinct"),
            Order = given.Choice("sort", Choices.Orders) ?? SearchOrder.Relevance,
            Limits = limits,
        };
    }

    /// <summary>Stories that are to be counted.</summary>
    public static SearchRequest OfCounted(Parameters given, SearchLimits limits)
    {
        var zone = Zone(given);
        var (allVersions, asOf) = Versions(given, zone);
        return new SearchRequest
        {
            Query = Query(given),
            Top = 0,
            Match = MatchMode.All,
            Since = Time(given, "since", zone)?.Start,
            Until = Time(given, "until", zone)?.End,
            Now = Time(given, "now", zone)?.Start,
            TimeZone = zone,
            AllVersions = allVersions,
            AsOf = asOf,
            ExactNames = given.Flag("exact-names"),
            Limits = limits,
        };
    }

    public static SearchRequest OfFacets(Parameters given, SearchLimits limits) => OfCounted(given, limits) with
    {
        Facets = Facets(given, "fields") is { Count: > 0 } fields ? fields : s_usual,
        FacetTop = given.Number("top", 1, 10_000) ?? 10,
    };

    /// <summary>In other systems all words must match, without more to follow.</summary>
    public static MatchMode? Match(Parameters given) =>
        given.Choice("match", Choices.Matches) ?? (Dialect(given) == QueryDialect.NewsSearch ? null : MatchMode.All);

    private static long? Count(Parameters given) => given.Text("count") switch
    {
        null => SearchRequest.UsualCount,
        "exact" => null,
        var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UsageException($"count takes a whole number or 'exact', not '{Parameters.Echo(text)}'."),
    };

    private static IReadOnlyList<FacetField>? Facets(Parameters given, string name) => given.Text(name)?
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(word => FacetFields.TryParse(word, out var field) ? field : throw new UsageException($"{name} knows {string.Join(", ", FacetFields.Names)}, not '{Parameters.Echo(word)}'."))
        .Distinct()
        .ToList();

    private static TimeZoneInfo? Zone(Parameters given) => given.Text("timezone") is { } name ? TimeText.Zone("timezone", name) : null;

    private static (DateTimeOffset Start, DateTimeOffset End)? Time(Parameters given, string name, TimeZoneInfo? zone) =>
        given.Text(name) is { } text ? TimeText.Read(name, text, zone ?? TimeZoneInfo.Utc) : null;

    private static (bool All, DateTimeOffset? AsOf) Versions(Parameters given, TimeZoneInfo? zone)
    {
        var all = given.Flag("all-versions");
        if (Time(given, "as-of", zone) is not { } moment)
            return (all, null);
        if (all)
            throw new UsageException("as-of shows one version of each story: it does not go with all-versions.");
        return (false, moment.End > moment.Start ? moment.End.AddTicks(-1) : moment.Start);
    }
}
