using BenchmarkDotNet.Attributes;
using Lucene.Net.Search;
using NewsSearch.Benchmarks.Yardsticks;

namespace NewsSearch.Benchmarks.Searching;

/// <summary>
/// Classes that a single field can answer. One row more: StandardAnalyzer, the words in the one field of an index as
/// Lucene.Net makes it by itself.
/// </summary>
public abstract class OneFieldBenchmarks : SearchBenchmarks
{
    private Query _standard = null!;

    public override async Task Open()
    {
        await base.Open().ConfigureAwait(false);
        _standard = StandardQueries.Of(Query, Match);
    }

    [Benchmark]
    public TopDocs StandardAnalyzer() => SearchedIndexes.Shared.Standard.Searcher.Search(_standard, Top);
}
