using BenchmarkDotNet.Attributes;
using Lucene.Net.Search;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Benchmarks.Searching;

/// <summary>
/// One class of queries, top 10, one thread. A row is one query on one index:
/// SameClauses, the stopwatch: the same weighted clauses as NewsSearch asks, in Lucene.Net's own queries, on a plain index of
/// the same tokens and fields; Find: what NewsSearch does for the same question, a ready query to document numbers, scores and a total
/// exact to 10,000; Exhaustive, the oracle: our own query over our own index, every match scored; Rank: NewsSearch
/// giving ids and scores by the profile fast, which must be those of the oracle or the benchmark fails; Search: NewsSearch through its public
/// API, from query text to a page with snippets and highlights, its total exact to 10,000; SearchCounted: the same with an exact
/// total. The plain rows are given a ready query and give document numbers, scores and an exact total.
/// </summary>
[EachQuery]
public abstract class SearchBenchmarks
{
    protected const int Top = 10;
    private Query _sameClauses = null!;
    private SearchRequest _request = null!;
    private (Query, NewsSimilarity) _ready;

    /// <summary>Queries in the language of NewsSearch.</summary>
    public abstract IEnumerable<string> Queries { get; }

    [ParamsSource(nameof(Queries))]
    public string Query { get; set; } = "";

    /// <summary>How many of the bare words a story must match.</summary>
    public virtual MatchMode Match => MatchMode.All;

    [GlobalSetup]
    public virtual async Task Open()
    {
        _sameClauses = Yardsticks.SameClauses.Of(Query, Match, SearchedIndexes.Shared.SameFields.Reader);
        _request = new SearchRequest { Query = QueryParser.Parse(Query), Top = Top, Match = Match, Profile = RankingProfile.Fast };
        _ready = SearchedIndexes.Shared.Found.Ready(Query, Match);
        SearchedIndexes.Shared.Exhaustive.Verify(Query, Match, Top, await Ranking().ConfigureAwait(false));
    }

    [Benchmark(Baseline = true)]
    public TopDocs SameClauses() => SearchedIndexes.Shared.SameFields.Searcher.Search(_sameClauses, Top);

    [Benchmark]
    public long Find() => SearchedIndexes.Shared.Found.Best(_ready, Top).Total;

    [Benchmark]
    public int Exhaustive() => SearchedIndexes.Shared.Exhaustive.Search(Query, Match, Top).Count;

    [Benchmark]
    public async Task<int> Rank() => (await Ranking().ConfigureAwait(false)).Count;

    [Benchmark]
    public Task<SearchPage> Search() => Answer(SearchRequest.UsualCount);

    [Benchmark]
    public Task<SearchPage> SearchCounted() => Answer(null);

    private Task<SearchPage> Answer(long? count) =>
        SearchedIndexes.Shared.News.SearchAsync(_request with { Query = QueryParser.Parse(Query), Count = count });

    private ValueTask<IReadOnlyList<RankedId>> Ranking() => SearchedIndexes.Shared.News.Engine.RankAsync(_request, CancellationToken.None);
}
