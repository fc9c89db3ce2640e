using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Articles;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Matching.Retrieval;

/// <summary>An index of made-up stories, some of which were deleted, opened for comparing ways to search it.</summary>
internal sealed class RandomIndex : IDisposable
{
    private static readonly TimeFrame s_times = new(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);

    private readonly TemporaryFolder _folder;
    private readonly NewsDirectory _directory;

    private RandomIndex(TemporaryFolder folder)
    {
        _folder = folder;
        _directory = new NewsDirectory(IndexFolder.SegmentsOf(folder.In("index")));
        Reader = IndexFolder.Open(folder.In("index"), _directory);
        Searcher = new BoundedSearcher(Reader, new NewsSimilarity(), SearchBudget.Unlimited);
    }

    public DirectoryReader Reader { get; }

    public BoundedSearcher Searcher { get; }

    /// <summary>Adds the stories batch by batch, then deletes those with the ids.</summary>
    public static async Task<RandomIndex> MakeAsync(IEnumerable<string> deleted, params IEnumerable<RawStory>[] batches)
    {
        var folder = new TemporaryFolder();
        await using (var news = NewsIndex.Open(new NewsSearchOptions { Path = folder.In("index"), Threads = 1 }))
        {
            foreach (var batch in batches)
                await news.AddAsync(batch);
            await news.DeleteAsync([.. deleted]);
        }
        var index = new RandomIndex(folder);
        Assert.True(index.Reader.NumDeletedDocs > 0);
        return index;
    }

    /// <summary>A query, as it is typed, for the index of a searcher.</summary>
    public static Query Compile(BoundedSearcher searcher, string text, MatchMode mode = MatchMode.All) =>
        new QueryCompiler(searcher.IndexReader, QueryParser.Parse(text).Tree!, s_times, mode).Compile().Query;

    public void Dispose()
    {
        Reader.Dispose();
        _directory.Dispose();
        _folder.Dispose();
    }
}
