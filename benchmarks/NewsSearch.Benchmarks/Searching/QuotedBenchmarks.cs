using System.ComponentModel;
using BenchmarkDotNet.Attributes;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Benchmarks.Searching;

// What does it cost to find who said what, over the whole corpus (NewsCorpus)? Plain Lucene.Net has no quotes to look in, so
// the baseline is the oracle.
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*QuotedBenchmarks*'
// A row is one query: Exhaustive scores every match; Rank gives ids and scores, Search a page of stories, Quotes one of quotes.
[Description("Words within one quote of somebody. Top 10, one thread.")]
[EachQuery]
public class QuotedBenchmarks
{
    private const int Top = 10;
    private SearchRequest _request = null!;

    public static IEnumerable<string> Queries => ["said(Volcker, inflation)", "said(*, \"interest rates\")", "said(Baker, dollar)"];

    [ParamsSource(nameof(Queries))]
    public string Query { get; set; } = "";

    [GlobalSetup]
    public async Task Open()
    {
        _request = new SearchRequest { Query = QueryParser.Parse(Query), Top = Top, Match = MatchMode.All };
        SearchedIndexes.Shared.Exhaustive.Verify(Query, MatchMode.All, Top, await Ranking().ConfigureAwait(false));
    }

    [Benchmark(Baseline = true)]
    public int Exhaustive() => SearchedIndexes.Shared.Exhaustive.Search(Query, MatchMode.All, Top).Count;

    [Benchmark]
    public async Task<int> Rank() => (await Ranking().ConfigureAwait(false)).Count;

    [Benchmark]
    public Task<SearchPage> Search() => SearchedIndexes.Shared.News.SearchAsync(_request with { Query = QueryParser.Parse(Query) });

    [Benchmark]
    public Task<QuotePage> Quotes() => SearchedIndexes.Shared.News.QuotesAsync(_request with { Query = QueryParser.Parse(Query) });

    private ValueTask<IReadOnlyList<RankedId>> Ranking() => SearchedIndexes.Shared.News.Engine.RankAsync(_request, CancellationToken.None);
}
