using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Ingestion;

namespace NewsSearch.Benchmarks.Corpus;

/// <summary>
/// The stories that every benchmark works on: Reuters-21578 where the data is present, else the bundled stories; or, if
/// asked for, a large corpus made from Reuters-21578. Held in memory once a benchmark asks for a list; the large corpus is
/// only streamed.
/// </summary>
internal static class NewsCorpus
{
    private static readonly Lazy<IReadOnlyList<RawStory>> s_stories = new(() => [.. Stream()]);
    private static readonly Lazy<IReadOnlyList<Article>> s_articles = new(() => [.. Extracted(Stories)]);

    /// <summary>The large corpus, where it was asked for.</summary>
    public static LargeCorpus? Large { get; set; }

    private static readonly Lazy<long> s_words = new(() => Stories.Sum(story => (long)TextAnalyzer.Analyze(TextOf(story)).Count));

    /// <summary>What stands in a result table.</summary>
    public static string Name => Large?.Title ?? (ReutersFile.Find() is null ? "the bundled stories" : ReutersFile.Title);

    public static int Count => Large?.Count ?? Stories.Count;

    /// <summary>Words of headlines and bodies.</summary>
    public static long Words => s_words.Value;

    /// <summary>A year and a month that the corpus has stories of, and a day within.</summary>
    public static (string Year, string Month, string Day) Times => Large is null ? ("1987", "1987-03", "1987-03-19") : ("2011", "2011-03", "2011-03-19");

    public static IReadOnlyList<RawStory> Stories => s_stories.Value;

    /// <summary>The stories, extracted.</summary>
    public static IReadOnlyList<Article> Articles => s_articles.Value;

    /// <summary>A story as one text, for what knows no fields.</summary>
    public static string TextOf(RawStory story) => story.Headline + "\n" + story.Body;

    /// <summary>The stories, read as needed.</summary>
    public static IEnumerable<RawStory> Stream() =>
        Large?.Stories() ?? (ReutersFile.Find() is { } reuters ? ReutersFile.Read(reuters) : Bundled());

    /// <summary>Stories extracted on all processors, in order, a few at a time.</summary>
    public static IEnumerable<Article> Extracted(IEnumerable<RawStory> stories)
    {
        var extractor = new ArticleExtractor();
        return stories.Chunk(1_000).SelectMany(some => some.AsParallel().AsOrdered().Select(extractor.Extract).ToList());
    }

    /// <summary>The stories that come with the repository.</summary>
    public static IEnumerable<RawStory> Bundled() =>
        new StoryFiles().Read([Path.Combine(Repository.Root, "corpus")]).Select(result => result.Story).OfType<RawStory>();
}
