using System.ComponentModel;

namespace NewsSearch.Benchmarks.Searching;

// What does a query for any of some words cost, over the whole corpus (NewsCorpus)?
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*DisjunctionBenchmarks*'
// A row is one query on one index; SearchBenchmarks and OneFieldBenchmarks tell the seven of them.
[Description("Stories that hold any of some words. Top 10, one thread.")]
public class DisjunctionBenchmarks : OneFieldBenchmarks
{
    public override IEnumerable<string> Queries => ["mln OR company", "opec OR said", "japan OR trade OR deficit OR dollar OR yen"];
}
