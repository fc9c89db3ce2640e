using System.ComponentModel;
using BenchmarkDotNet.Attributes;
using Lucene.Net.Search;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Benchmarks.Yardsticks;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Benchmarks.Searching;

// What do the newest stories with a word cost, over the whole corpus (NewsCorpus)?
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*SortByDateBenchmarks*'
// A row is one query on one index: SameClauses on a plain index, sorted by a column of times; Find: what NewsSearch does for the
// same question, a ready query to document numbers and a total; OneHit: NewsSearch giving one
// story with its snippet, the least that its public API does; Search: NewsSearch giving a page of ten, whose times must be
// those of SameClauses or the benchmark fails.
[Description("Stories with a word, newest first. Top 10, one thread.")]
[EachQuery]
public class SortByDateBenchmarks
{
    private const int Top = 10;
    private static readonly Sort s_newest = new(new SortField(SameFieldDocuments.TimeField, SortFieldType.INT64, reverse: true));
    private Query _sameClauses = null!;
    private SearchRequest _request = null!;
    private (Query, NewsSimilarity) _ready;

    public static IEnumerable<string> Queries => ["said", "oil", "mln OR company"];

    [ParamsSource(nameof(Queries))]
    public string Query { get; set; } = "";

    [GlobalSetup]
    public async Task Open()
    {
        _sameClauses = Yardsticks.SameClauses.Of(Query, MatchMode.All, SearchedIndexes.Shared.SameFields.Reader);
        _request = new SearchRequest { Query = QueryParser.Parse(Query), Top = Top, Order = SearchOrder.Newest };
        _ready = SearchedIndexes.Shared.Found.Ready(Query, MatchMode.All);
        var expected = SameClauses().ScoreDocs.Select(hit => (long?)((J2N.Numerics.Int64)((FieldDoc)hit).Fields[0]).ToInt64());
        var times = (await Answer(Top).ConfigureAwait(false)).Hits.Select(hit => hit.Published?.Instant.ToUnixTimeSeconds());
        if (!times.SequenceEqual(expected))
            throw new InvalidOperationException($"'{Query}' does not give the newest stories.");
    }

    [Benchmark(Baseline = true)]
    public TopFieldDocs SameClauses() => SearchedIndexes.Shared.SameFields.Searcher.Search(_sameClauses, Top, s_newest);

    [Benchmark]
    public long Find() => SearchedIndexes.Shared.Found.Newest(_ready, Top).Total;

    [Benchmark]
    public Task<SearchPage> OneHit() => Answer(1);

    [Benchmark]
    public Task<SearchPage> Search() => Answer(Top);

    private Task<SearchPage> Answer(int top) =>
        SearchedIndexes.Shared.News.SearchAsync(_request with { Query = QueryParser.Parse(Query), Top = top });
}
