using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Schema;

namespace NewsSearch.Engine;

/// <summary>Answers of an index that has no story yet.</summary>
internal static class Empty
{
    public static IndexStatistics Statistics { get; } = new(0, 0, 0, 0, 0, 0, IndexSchema.FormatVersion, null, null);

    public static SearchPage Page(SearchRequest request) => new()
    {
        Query = request.Query.Text,
        Translation = request.Query.Translation,
        Understood = Understood.Describe(request.Query.Tree!),
        Notices = request.Query.Notices,
        Total = 0,
        Took = new SearchTimes(0, 0, 0, 0, 0),
        Hits = [],
    };

    public static TimelinePage Timeline(TimelineRequest request) => new()
    {
        Query = request.Search.Query.Text,
        Translation = request.Search.Query.Translation,
        Understood = Understood.Describe(request.Search.Query.Tree!),
        Notices = request.Search.Query.Notices,
        By = request.By,
        Clock = request.Clock,
        Total = 0,
        Undated = 0,
        Buckets = [],
        VersusUnderstood = request.Versus is { } versus ? Understood.Describe(versus.Tree!) : null,
        VersusTotal = request.Versus is null ? null : 0,
    };

    public static WordsPage Words(WordsRequest request) => new()
    {
        Query = request.Search.Query.Text,
        Understood = Understood.Describe(request.Search.Query.Tree!),
        Notices = request.Search.Query.Notices,
        Total = 0,
        Read = 0,
        Words = [],
    };

    public static QuotePage Quotes(SearchRequest request) =>
        new(0, [], Understood.Describe(request.Query.Tree!), request.Query.Notices) { Translation = request.Query.Translation };
}
