using NewsSearch.Articles;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Copies;
using NewsSearch.Tests.Corpus;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Exploring;

/// <summary>The bundled stories in an index of several segments, and what a scan of them all tells.</summary>
[CollectionDefinition(Shared)]
public sealed class BundledStories : IAsyncLifetime, ICollectionFixture<BundledStories>
{
    /// <summary>The name under which several classes of tests use one.</summary>
    public const string Shared = "Bundled stories, explored";

    private readonly TemporaryFolder _folder = new();

    public NewsIndex News { get; private set; } = null!;

    /// <summary>All stories.</summary>
    public IReadOnlyList<Article> Articles { get; private set; } = [];

    /// <summary>The number that the copies of a text share, by id.</summary>
    public IReadOnlyDictionary<string, long> Groups { get; private set; } = new Dictionary<string, long>();

    public async ValueTask InitializeAsync()
    {
        News = NewsIndex.Open(new NewsSearchOptions { Path = _folder.In("index"), BatchSize = 17 });
        await News.AddAsync(new StoryFiles().Read([BundledCorpus.Folder]).Where(r => r.IsStory).Select(r => r.Story!));
        var articles = new List<Article>();
        foreach (var id in await News.Engine.IdsAsync(CancellationToken.None))
            articles.Add((await News.FindAsync(id))!.Article);
        Articles = articles;
        Groups = IndexedGroups.Read(_folder.In("index"));
    }

    public async ValueTask DisposeAsync()
    {
        await News.DisposeAsync();
        _folder.Dispose();
    }
}
