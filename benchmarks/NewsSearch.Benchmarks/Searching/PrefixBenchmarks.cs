using System.ComponentModel;

namespace NewsSearch.Benchmarks.Searching;

// What does a prefix cost, of few words and of many, over the whole corpus (NewsCorpus)?
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*PrefixBenchmarks*'
// A row is one query on one index; SearchBenchmarks and OneFieldBenchmarks tell the seven of them.
[Description("Stories with a word that begins so. Top 10, one thread.")]
public class PrefixBenchmarks : OneFieldBenchmarks
{
    public override IEnumerable<string> Queries => ["agricult*", "econom*", "inter*"];
}
