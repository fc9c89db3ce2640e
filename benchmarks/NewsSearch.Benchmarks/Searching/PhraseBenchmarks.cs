using System.ComponentModel;

namespace NewsSearch.Benchmarks.Searching;

// What does a phrase cost, of rare and of frequent words, over the whole corpus (NewsCorpus)?
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*PhraseBenchmarks*'
// A row is one query on one index; SearchBenchmarks and OneFieldBenchmarks tell the seven of them.
[Description("Words as written, in a row. Top 10, one thread.")]
public class PhraseBenchmarks : OneFieldBenchmarks
{
    public override IEnumerable<string> Queries => ["\"crude oil\"", "\"interest rate\"", "\"the company said\""];
}
