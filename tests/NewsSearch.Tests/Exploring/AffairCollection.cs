using NewsSearch.Articles;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Collections;
using NewsSearch.Tests.Corpus;
using NewsSearch.Tests.Scoring.Reuters;

namespace NewsSearch.Tests.Exploring;

/// <summary>A collection some of whose stories are listed by affairs.</summary>
/// <param name="Name">As in the list.</param>
/// <param name="SharedFile">The file that it is read from; null for the stories of the repository.</param>
internal sealed record AffairCollection(string Name, string? SharedFile)
{
    public const string Bundled = "bundled";

    /// <summary>Constants were chosen by the first two; the third was listed afterwards, and nothing was changed by it.</summary>
    public static IReadOnlyList<AffairCollection> All { get; } =
        [new(Bundled, null), new("wikinews", "wikinews.jsonl.gz"), new("reuters", ReutersRecord.FileName)];

    public bool IsThere => SharedFile is null || SharedData.Find(SharedFile) is not null;

    /// <summary>An index of all of its stories.</summary>
    public async Task<NewsIndex> IndexAsync(string folder)
    {
        var news = NewsIndex.Open(folder);
        await news.AddAsync(Stories());
        return news;
    }

    private IEnumerable<RawStory> Stories() => (Name switch
    {
        Bundled => new StoryFiles().Read([BundledCorpus.Folder]),
        "reuters" => new StoryFiles().Read(ReutersStories.JsonLines(ReutersRecord.FilePath), "reuters.jsonl"),
        _ => new StoryFiles().Read([SharedData.Find(SharedFile!)!]),
    }).Where(r => r.IsStory).Select(r => r.Story!);
}
