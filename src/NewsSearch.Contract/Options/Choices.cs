using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Ranking;

namespace NewsSearch.Contract.Options;

/// <summary>The words that options take, with what they stand for.</summary>
internal static class Choices
{
    public static (string Word, SearchOrder Value)[] Orders { get; } =
        [("relevance", SearchOrder.Relevance), ("newest", SearchOrder.Newest), ("oldest", SearchOrder.Oldest)];

    public static (string Word, MatchMode Value)[] Matches { get; } =
        [("all", MatchMode.All), ("most", MatchMode.Most), ("any", MatchMode.Any)];

    public static (string Word, RankingProfile Value)[] Profiles { get; } =
        [("fast", RankingProfile.Fast), ("balanced", RankingProfile.Balanced), ("thorough", RankingProfile.Thorough)];

    public static (string Word, QueryDialect Value)[] Dialects { get; } =
    [
        ("nexis", QueryDialect.Nexis), ("lucene", QueryDialect.Lucene), ("google", QueryDialect.Google),
        ("factiva", QueryDialect.Factiva), ("newssearch", QueryDialect.NewsSearch),
    ];

    public static (string Word, QuoteKind Value)[] QuoteKinds { get; } =
        [("direct", QuoteKind.Direct), ("indirect", QuoteKind.Indirect), ("mixed", QuoteKind.Mixed)];

    public static (string Word, TimelineInterval Value)[] Intervals { get; } =
        [("day", TimelineInterval.Day), ("week", TimelineInterval.Week), ("month", TimelineInterval.Month), ("year", TimelineInterval.Year)];

    public static (string Word, QueryClock Value)[] Clocks { get; } =
        [("published", QueryClock.Published), ("filed", QueryClock.Filed), ("mentioned", QueryClock.Mentioned)];
}
