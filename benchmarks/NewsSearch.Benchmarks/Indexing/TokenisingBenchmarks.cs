using System.ComponentModel;
using BenchmarkDotNet.Attributes;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;
using NewsSearch.Analysis.Stemming;
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
//   WithStems          ours, and the stem of every word
//   StandardStems      Lucene.Net's EnglishAnalyzer, as it ships: StandardAnalyzer and Porter's stemmer
[Description("Headline and body of all stories turned into terms, nothing indexed.")]
[WholeCorpus]
[EachWord]
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
        return Count(analyzer);
    }

    [Benchmark]
    public int StandardStems()
    {
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        return Count(analyzer);
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

    [Benchmark]
    public int WithStems()
    {
        var letters = 0;
        foreach (var text in _texts)
        {
            TextAnalyzer.Analyze(text, _words);
            for (var i = 0; i < _words.Count; i++)
                letters += EnglishStemmer.Shared.Stem(_words.Term(i)).Length;
        }
        return letters;
    }

    private int Count(Analyzer analyzer)
    {
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
}
