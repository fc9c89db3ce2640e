using System.ComponentModel;
using NewsSearch.Benchmarks.Corpus;
namespace NewsSearch.Benchmarks.Searching;

// What does a term with a date filter cost, for a day, a month and a year, over the whole corpus (NewsCorpus)?
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*DateFilterBenchmarks*'
// A row is one query on one index; SearchBenchmarks tells the six of them.
[Description("A word in stories of some days. Top 10, one thread.")]
public class DateFilterBenchmarks : SearchBenchmarks
{
    public override IEnumerable<string> Queries => [$"oil date:{NewsCorpus.Times.Month}", $"said date:{NewsCorpus.Times.Day}", $"bank date:{NewsCorpus.Times.Year}"];
}
