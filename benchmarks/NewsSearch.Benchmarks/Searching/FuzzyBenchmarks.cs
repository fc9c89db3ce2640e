using System.ComponentModel;

namespace NewsSearch.Benchmarks.Searching;

// What does a misspelled word cost, over the whole corpus (NewsCorpus)?
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*FuzzyBenchmarks*'
// A row is one query on one index; SearchBenchmarks and OneFieldBenchmarks tell the seven of them.
[Description("Stories with a word spelled about so. Top 10, one thread.")]
public class FuzzyBenchmarks : OneFieldBenchmarks
{
    public override IEnumerable<string> Queries => ["petrolium~1", "semiconducter~1", "japan~1"];
}
