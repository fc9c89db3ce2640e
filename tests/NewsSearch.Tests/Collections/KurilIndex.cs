using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Collections;

/// <summary>A real TASS story as copied from its page, in an index of its own.</summary>
public sealed class KurilIndex : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public NewsIndex News { get; private set; } = null!;

    public Article? Article { get; private set; }

    public async ValueTask InitializeAsync()
    {
        News = NewsIndex.Open(_folder.In("index"));
        if (SharedData.Find("tass-kuril.txt") is not { } path)
            return;
        await using var file = File.OpenRead(path);
        var story = Assert.Single(new StoryFiles().Read(file, "tass-kuril.txt")).Story!;
        Article = new ArticleExtractor().Extract(story);
        await News.AddAsync([story]);
    }

    public async ValueTask DisposeAsync()
    {
        await News.DisposeAsync();
        _folder.Dispose();
    }
}
