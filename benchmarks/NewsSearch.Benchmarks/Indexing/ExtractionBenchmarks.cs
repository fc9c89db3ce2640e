using System.ComponentModel;
using BenchmarkDotNet.Attributes;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Extraction;

namespace NewsSearch.Benchmarks.Indexing;

// How much does reading stories out cost, without indexing, over the whole corpus (NewsCorpus)?
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*ExtractionBenchmarks*'
// The row is the extraction of all stories on one thread: datelines, quotes, speakers, topics, places, dates.
[Description("Extraction of all stories on one thread, nothing indexed.")]
[WholeCorpus]
public class ExtractionBenchmarks
{
    private readonly ArticleExtractor _extractor = new();

    [GlobalSetup]
    public void Load() => _ = NewsCorpus.Stories.Count;

    [Benchmark]
    public int Everything()
    {
        var quotes = 0;
        foreach (var story in NewsCorpus.Stories)
            quotes += _extractor.Extract(story).Quotes.Count;
        return quotes;
    }
}
