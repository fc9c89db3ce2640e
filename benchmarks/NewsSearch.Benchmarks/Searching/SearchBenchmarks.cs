using BenchmarkDotNet.Attributes;
using Lucene.Net.Search;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Benchmarks.Yardsticks;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Benchmarks.Searching;

/// <summary>
/// One class of queries, top 10, exact totals, one thread. A row is one query on one index:
/// SameClauses, the stopwatch yardstick: the same weighted clauses as NewsSearch asks, in Lucene.Net's own queries, on a
/// plain index of the same tokens and fields; StandardAnalyzer: the words in the one field of an index as Lucene.Net makes
/// it by itself; Rank: NewsSearch giving ids and scores; Search: NewsSearch through its public API, from query text to a
/// page with snippets and highlights. The plain rows are given a ready query and give document numbers and scores.
/// </summary>
[EachQuery]
public abstract class SearchBenchmarks
{
    private const int Top = 10;
    private Query _sameClauses = null!;
    private Query _standard = null!;
    private SearchRequest _request = null!;

    /// <summary>Queries in the language of NewsSearch.</summary>
    public abstract IEnumerable<string> Queries { get; }

    [ParamsSource(nameof(Queries))]
    public string Query { get; set; } = "";

    /// <summary>How many of the bare words a story must match.</summary>
    protected virtual MatchMode Match => MatchMode.All;

    [GlobalSetup]
    public void Open()
    {
        _sameClauses = Yardsticks.SameClauses.Of(Query, Match, SearchedIndexes.Shared.SameFields.Reader);
        _standard = StandardQueries.Of(Query, Match);
        _request = new SearchRequest { Query = QueryParser.Parse(Query), Top = Top, Match = Match };
    }

    [Benchmark(Baseline = true)]
    public TopDocs SameClauses() => SearchedIndexes.Shared.SameFields.Searcher.Search(_sameClauses, Top);

    [Benchmark]
    public TopDocs StandardAnalyzer() => SearchedIndexes.Shared.Standard.Searcher.Search(_standard, Top);

    [Benchmark]
    public async Task<int> Rank() =>
        (await SearchedIndexes.Shared.News.Engine.RankAsync(_request, CancellationToken.None).ConfigureAwait(false)).Count;

    [Benchmark]
    public async Task<SearchPage> Search() =>
        await SearchedIndexes.Shared.News.SearchAsync(_request with { Query = QueryParser.Parse(Query) }).ConfigureAwait(false);
}
