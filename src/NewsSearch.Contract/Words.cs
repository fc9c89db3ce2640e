using NewsSearch.Articles;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Contract;

/// <summary>The words that stand for values in what is printed; part of the contract, so not left to the names in code.</summary>
internal static class Words
{
    public static string Of(StoryStatus status) => status switch
    {
        StoryStatus.Usable => "usable",
        StoryStatus.Withheld => "withheld",
        StoryStatus.Canceled => "canceled",
        StoryStatus.Embargoed => "embargoed",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "direct",
        QuoteKind.Indirect => "indirect",
        QuoteKind.Mixed => "mixed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(QueryDialect dialect) => dialect switch
    {
        QueryDialect.NewsSearch => "newssearch",
        QueryDialect.Nexis => "nexis",
        QueryDialect.Lucene => "lucene",
        QueryDialect.Google => "google",
        QueryDialect.Factiva => "factiva",
        _ => throw new ArgumentOutOfRangeException(nameof(dialect)),
    };

    public static string Of(TopicSource source) => source switch
    {
        TopicSource.Given => "given",
        TopicSource.Model => "model",
        TopicSource.Keyphrase => "keyphrase",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    public static string Of(DatePrecision precision) => precision switch
    {
        DatePrecision.Year => "year",
        DatePrecision.Month => "month",
        DatePrecision.Day => "day",
        _ => throw new ArgumentOutOfRangeException(nameof(precision)),
    };

    public static string Of(TimelineInterval interval) => interval switch
    {
        TimelineInterval.Day => "day",
        TimelineInterval.Week => "week",
        TimelineInterval.Month => "month",
        TimelineInterval.Year => "year",
        _ => throw new ArgumentOutOfRangeException(nameof(interval)),
    };

    public static string Of(QueryClock clock) => clock switch
    {
        QueryClock.Published => "published",
        QueryClock.Filed => "filed",
        QueryClock.Mentioned => "mentioned",
        _ => throw new ArgumentOutOfRangeException(nameof(clock)),
    };

    public static string Of(StoryChangeKind kind) => kind switch
    {
        StoryChangeKind.Kept => "kept",
        StoryChangeKind.Added => "added",
        StoryChangeKind.Removed => "removed",
        StoryChangeKind.Changed => "changed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(StoryBadge badge) => badge switch
    {
        StoryBadge.Updated => "updated",
        StoryBadge.Corrected => "corrected",
        StoryBadge.Killed => "killed",
        StoryBadge.Withheld => "withheld",
        StoryBadge.Embargoed => "embargoed",
        StoryBadge.Copy => "copy",
        _ => throw new ArgumentOutOfRangeException(nameof(badge)),
    };

    public static string Of(HitMatch match) => match switch
    {
        HitMatch.All => "all",
        HitMatch.Most => "most",
        HitMatch.Related => "related",
        _ => throw new ArgumentOutOfRangeException(nameof(match)),
    };

    public static string Of(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Person => "person",
        SuggestionKind.Place => "place",
        SuggestionKind.Source => "source",
        SuggestionKind.Topic => "topic",
        SuggestionKind.Word => "word",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
