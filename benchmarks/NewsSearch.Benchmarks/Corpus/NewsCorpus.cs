using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Ingestion;

namespace NewsSearch.Benchmarks.Corpus;

/// <summary>The stories that every benchmark works on: Reuters-21578 where the data is present, else the bundled stories. Read once a run.</summary>
internal static class NewsCorpus
{
    private static readonly Lazy<IReadOnlyList<RawStory>> s_stories = new(Read);
    private static readonly Lazy<IReadOnlyList<Article>> s_articles = new(Extract);

    /// <summary>What stands in a result table.</summary>
    public static string Name => ReutersFile.Find() is null ? "the bundled stories" : ReutersFile.Title;

    public static IReadOnlyList<RawStory> Stories => s_stories.Value;

    /// <summary>The stories, extracted.</summary>
    public static IReadOnlyList<Article> Articles => s_articles.Value;

    /// <summary>A story as one text, for what knows no fields.</summary>
    public static string TextOf(RawStory story) => story.Headline + "\n" + story.Body;

    private static IReadOnlyList<RawStory> Read() =>
        [.. ReutersFile.Find() is { } reuters ? ReutersFile.Read(reuters) : Bundled()];

    private static IReadOnlyList<Article> Extract()
    {
        var extractor = new ArticleExtractor();
        return [.. Stories.AsParallel().AsOrdered().Select(extractor.Extract)];
    }

    private static IEnumerable<RawStory> Bundled() =>
        new StoryFiles().Read([Path.Combine(Repository.Root, "corpus")]).Select(result => result.Story).OfType<RawStory>();
}
