using System.Diagnostics;
using System.Reflection;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Collections;
using NewsSearch.Tests.Corpus;
using NewsSearch.Tests.Scoring.Reuters;

namespace NewsSearch.Tests.Scoring.Cost;

/// <summary>
/// What the whole extraction of a story takes, on one thread, as a multiple of tokenising its headline and body alone: with
/// Lucene.Net's StandardTokenizer, one instance for all texts, no filter behind it; and with our own analysis, which folds too.
/// Times are processor times of this process; each way goes over all stories in turn, and medians of the rounds are compared.
/// The stories are Reuters-21578 where it is there, else those that come with the repository.
/// </summary>
internal sealed class CostScorer : IScorer
{
    private const string ToStandard = "extraction: to Lucene.Net's StandardTokenizer";
    private const string ToOwn = "extraction: to our own tokenising";
    private const int WarmUps = 3;
    private const int Rounds = 9;

    public IReadOnlyList<string> Names => [ToStandard, ToOwn];

    public string? SharedFile => null;

    public IReadOnlyList<Score> Measure()
    {
        var stories = Stories().ToList();
        var texts = stories.ConvertAll(story => story.Headline + "\n" + story.Body);
        var extractor = new ArticleExtractor();
        var (extraction, standard, own) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var (a, b, c) = (Time(() => Extract(extractor, stories)), Time(() => Tokenise(texts)), Time(() => Analyse(texts)));
            if (round < 0)
                continue;
            extraction.Add(a);
            standard.Add(b);
            own.Add(c);
        }
        return [new(ToStandard, Median(extraction) / Median(standard), stories.Count), new(ToOwn, Median(extraction) / Median(own), stories.Count)];
    }

    /// <summary>Null where times mean something; else why not.</summary>
    public static string? Objection =>
        typeof(ArticleExtractor).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled == true ? "built without optimisation: -c Release" : null;

    private static IEnumerable<RawStory> Stories()
    {
        var files = new StoryFiles();
        var results = SharedData.Find(ReutersRecord.FileName) is { } path
            ? files.Read(ReutersStories.JsonLines(path), "reuters.jsonl")
            : files.Read([BundledCorpus.Folder]);
        return results.Select(result => result.Story!);
    }

    private static int Extract(ArticleExtractor extractor, List<RawStory> stories)
    {
        var quotes = 0;
        foreach (var story in stories)
            quotes += extractor.Extract(story).Quotes.Count;
        return quotes;
    }

    private static int Tokenise(List<string> texts)
    {
        var letters = 0;
        using var tokenizer = new StandardTokenizer(LuceneVersion.LUCENE_48, new StringReader(""));
        var word = tokenizer.GetAttribute<ICharTermAttribute>();
        foreach (var text in texts)
        {
            tokenizer.SetReader(new StringReader(text));
            tokenizer.Reset();
            while (tokenizer.IncrementToken())
                letters += word.Length;
            tokenizer.End();
            tokenizer.Dispose();
        }
        return letters;
    }

    private static int Analyse(List<string> texts)
    {
        var words = new AnalyzedText();
        var count = 0;
        foreach (var text in texts)
        {
            TextAnalyzer.Analyze(text, words);
            count += words.Count;
        }
        return count;
    }

    private static double Time(Func<int> work)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        if (work() <= 0)
            throw new InvalidDataException("Nothing was found in the stories: there is nothing to compare.");
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
