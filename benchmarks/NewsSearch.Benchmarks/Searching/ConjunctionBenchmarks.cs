using System.ComponentModel;

namespace NewsSearch.Benchmarks.Searching;

// What does a query for all of some words cost, over the whole corpus (NewsCorpus)?
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*ConjunctionBenchmarks*'
// A row is one query on one index; SearchBenchmarks and OneFieldBenchmarks tell the seven of them.
[Description("Stories that hold all of two or three words. Top 10, one thread.")]
public class ConjunctionBenchmarks : OneFieldBenchmarks
{
    public override IEnumerable<string> Queries => ["mln company", "opec said", "the trade deficit"];
}
