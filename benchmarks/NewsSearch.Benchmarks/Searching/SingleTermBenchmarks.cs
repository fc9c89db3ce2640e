using System.ComponentModel;

namespace NewsSearch.Benchmarks.Searching;

// What does a query of one word cost, from one that most stories have to one that few have, over the whole corpus (NewsCorpus)?
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*SingleTermBenchmarks*'
// A row is one query on one index; SearchBenchmarks and OneFieldBenchmarks tell the seven of them.
[Description("One word, over all fields, in any form. Top 10, one thread.")]
public class SingleTermBenchmarks : OneFieldBenchmarks
{
    public override IEnumerable<string> Queries => ["said", "oil", "cocoa"];
}
