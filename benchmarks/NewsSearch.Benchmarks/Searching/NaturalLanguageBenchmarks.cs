using System.ComponentModel;
using BenchmarkDotNet.Attributes;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;

namespace NewsSearch.Benchmarks.Searching;

// What does a query of several bare words cost, ranked over every story that has one of them, over the whole corpus (NewsCorpus)?
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*NaturalLanguageBenchmarks*'
// A row is one query on one index; SearchBenchmarks and OneFieldBenchmarks tell seven of them. AsTyped is what a person gets by default: stories that
// hold all words, and behind them, where the page has room, those that hold most.
[Description("Words as a person types them, over several fields, written form and stem; any word may match. Top 10, one thread.")]
public class NaturalLanguageBenchmarks : OneFieldBenchmarks
{
    public override IEnumerable<string> Queries => ["japan trade deficit dollar yen", "the bank of england interest", "opec oil production ceiling"];

    [Benchmark]
    public async Task<SearchPage> AsTyped() => await SearchedIndexes.Shared.News.SearchAsync(Query).ConfigureAwait(false);

    public override MatchMode Match => MatchMode.Any;
}
