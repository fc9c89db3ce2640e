using System.ComponentModel;
using BenchmarkDotNet.Attributes;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Benchmarks.Yardsticks;
using NewsSearch.Engine;

namespace NewsSearch.Benchmarks.Indexing;

// How much does indexing cost against plain Lucene.Net, over the whole corpus (NewsCorpus), merges included?
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*IndexingBenchmarks*'
// About nine rounds of each row; one of each with --quick.
// A row is one way of making an index of all stories in an empty folder, committed every 5,000 stories:
//   PlainLucene     an id and one stored text with positions, StandardAnalyzer, Lucene.Net's BM25: the least one can do
//   WholePipeline   NewsSearch from stories as read, extraction on one thread
//   Extracted       NewsSearch from stories that were extracted before
[Description("Indexing all stories into an empty folder, committed every 5,000 stories, merges included.")]
[WholeCorpus]
public class IndexingBenchmarks
{
    private ScratchFolder _folder = null!;

    [GlobalSetup(Targets = [nameof(PlainLucene), nameof(WholePipeline)])]
    public void Load() => _ = NewsCorpus.Stories.Count;

    // Only where they are needed: every collection of all garbage would go through them.
    [GlobalSetup(Target = nameof(Extracted))]
    public void LoadExtracted() => _ = NewsCorpus.Articles.Count;

    [IterationSetup]
    public void Begin() => _folder = new ScratchFolder();

    [IterationCleanup]
    public void End() => _folder.Dispose();

    [Benchmark(Baseline = true)]
    public void PlainLucene() => StandardDocuments.Write(_folder.Path, NewsCorpus.Stories);

    [Benchmark]
    public async Task WholePipeline()
    {
        await using var index = NewsIndex.Open(new NewsSearchOptions { Path = _folder.Path, Threads = 1 });
        await index.AddAsync(NewsCorpus.Stories);
    }

    [Benchmark]
    public async Task Extracted()
    {
        await using var engine = new EmbeddedEngine(_folder.Path, readOnly: false, TimeProvider.System);
        foreach (var batch in NewsCorpus.Articles.Chunk(PlainWriter.BatchSize))
            await engine.AddAsync(batch, CancellationToken.None);
    }
}
