using System.ComponentModel;
using BenchmarkDotNet.Attributes;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;
using NewsSearch.Analysis.Terms;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Benchmarks.Yardsticks;

namespace NewsSearch.Benchmarks.Indexing;

// How fast is text turned into terms, nothing indexed, over the whole corpus (NewsCorpus)?
//   dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- --filter '*TokenisingBenchmarks*'
// A row is one analyser over headline and body of all stories:
//   StandardAnalyzer   Lucene.Net's, as it ships: lower case, stop words left out
//   TextAnalyzer       ours: case, accents and acronyms folded, written forms kept, every word stays
[Description("Headline and body of all stories turned into terms, nothing indexed.")]
[WholeCorpus]
public class TokenisingBenchmarks
{
    private readonly AnalyzedText _words = new();
    private string[] _texts = [];

    [GlobalSetup]
    public void Load() => _texts = [.. NewsCorpus.Stories.Select(NewsCorpus.TextOf)];

    [Benchmark(Baseline = true, Description = "StandardAnalyzer")]
    public int Standard()
    {
        using var analyzer = new StandardAnalyzer(LuceneVersion.LUCENE_48);
        var count = 0;
        foreach (var text in _texts)
        {
            using var words = analyzer.GetTokenStream(StandardDocuments.TextField, text);
            words.Reset();
            while (words.IncrementToken())
                count++;
            words.End();
        }
        return count;
    }

    [Benchmark(Description = "TextAnalyzer")]
    public int Ours()
    {
        var count = 0;
        foreach (var text in _texts)
        {
            TextAnalyzer.Analyze(text, _words);
            count += _words.Count;
        }
        return count;
    }
}
