using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Engine;

/// <summary>A query and how it is to be answered.</summary>
public sealed record SearchRequest
{
    /// <summary>Up to where stories are counted if nothing else is asked for.</summary>
    public const long UsualCount = 10_000;

    /// <summary>The query, read without error.</summary>
    public required ParsedQuery Query { get; init; }

    /// <summary>Hits on a page, 0 to 1,000.</summary>
    public int Top { get; init; } = 10;

    /// <summary>
    /// Cursor of the page before; null for the first page. Pages that follow each other are of one state of the index, whatever is
    /// written meanwhile; it is kept for ten minutes from page to page, unless many others are asked for.
    /// </summary>
    public string? After { get; init; }

    /// <summary>How many of the bare words a story must match; null for all, with stories that match most behind them where the first page has room.</summary>
    public MatchMode? Match { get; init; }

    /// <summary>How much work goes into an order by relevance.</summary>
    public RankingProfile Profile { get; init; }

    /// <summary>
    /// Whether newer stories count more in an order by relevance: age takes half of a score at most. Null where the query says
    /// so itself, by the word "latest" beside others.
    /// </summary>
    public bool? FavourRecent { get; init; }

    /// <summary>The order of the hits.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>
    /// Up to where stories are counted; beyond, the total is this number and a lower bound. Null for an exact total. Single
    /// words, filters and anything with facets are always counted to the end.
    /// </summary>
    public long? Count { get; init; } = UsualCount;

    /// <summary>What to count the matching stories by; none by default.</summary>
    public IReadOnlyList<FacetField> Facets { get; init; } = [];

    /// <summary>Values of each facet, 1 to 10,000; the most frequent.</summary>
    public int FacetTop { get; init; } = 10;

    /// <summary>Whether each hit tells what its score is made of.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether each hit brings its whole story along.</summary>
    public bool WithStories { get; init; }

    /// <summary>Only stories from this moment on; null for no bound.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only stories before this moment; null for no bound.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The moment that relative dates count from; null for the clock.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Whose days are meant; null for UTC.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>
    /// Whether copies are hits of their own; else of the stories of one text that match the one that stands highest stands
    /// for all. Totals and facets count every story either way.
    /// </summary>
    public bool Copies { get; init; }

    /// <summary>Whether earlier versions and stories that may not be used are found too; copies are then hits of their own.</summary>
    public bool AllVersions { get; init; }

    /// <summary>
    /// Stories as they were known then, each in the version it had: what this index had taken in by that moment; of stories
    /// that it took in later, what had been put out by then, as far as they say. Null for now. Goes with no <see cref="AllVersions"/>.
    /// </summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether names are looked for in the spelling and order typed alone: Лавров does not find Lavrov.</summary>
    public bool ExactNames { get; init; }

    /// <summary>
    /// Whether an answer of quotes gives each one once, from the story that had it first, with its variants counted: those that
    /// recur most come first unless another order is asked for. Such an answer has no further pages.
    /// </summary>
    public bool DistinctQuotes { get; init; }

    /// <summary>What the search may take; null for the bounds of the index.</summary>
    public SearchLimits? Limits { get; init; }

    /// <summary>Leaves out, as if it were not there, what the index took in later; null for nothing. For receipts.</summary>
    internal DateTimeOffset? TakenBy { get; init; }

    /// <summary>What is done after the first pass in place of what the profile does; null for the profile's. For measuring.</summary>
    internal RankingSteps? Steps { get; init; }

    /// <summary>The constants of BM25; null for those that go by the words of the query. For measuring.</summary>
    internal Bm25Parameters? Bm25 { get; init; }
}
