using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Indexing.Storage;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Corpus;
using Xunit;

namespace NewsSearch.Tests.Extraction;

public sealed class SeveralStoriesTests
{
    [Fact]
    public void Stories_read_together_are_as_each_alone()
    {
        var stories = new StoryFiles().Read([BundledCorpus.Folder]).Select(result => result.Story).OfType<RawStory>().ToArray();
        var extractor = new ArticleExtractor();
        var alone = stories.Select(extractor.Extract).ToList();
        var together = stories.Chunk(7).SelectMany(some => extractor.Extract(some.AsSpan())).ToList();
        Assert.NotEmpty(alone);
        Assert.Equal(alone.Select(StoredArticleCodec.Write), together.Select(StoredArticleCodec.Write));
    }
}
