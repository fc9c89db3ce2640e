using System.ComponentModel;

namespace NewsSearch.Benchmarks.Searching;

// What does a wildcard inside a word or at its start cost, over the whole corpus (NewsCorpus)?
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*WildcardBenchmarks*'
// A row is one query on one index; SearchBenchmarks and OneFieldBenchmarks tell the seven of them.
[Description("Stories with a word of this pattern. Top 10, one thread.")]
public class WildcardBenchmarks : OneFieldBenchmarks
{
    public override IEnumerable<string> Queries => ["wom?n", "in*est", "*oil"];
}
