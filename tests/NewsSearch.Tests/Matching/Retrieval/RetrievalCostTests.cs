using Lucene.Net.Index;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Retrieval;
using NewsSearch.Querying;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Tests.Allocations;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Matching.Retrieval;

/// <summary>
/// What finding the ten best documents and counting them costs, in counts, which are the same on a slow machine and a busy one:
/// blocks of postings read, and bytes allocated. The bounds are less than twice what is counted, so that whatever doubles the
/// cost of a class of queries is told; whoever makes something leaner is told to lower its bound.
/// </summary>
[Collection(nameof(Alone))]
public sealed class RetrievalCostTests(RetrievalCostTests.SearchedStories stories) : IClassFixture<RetrievalCostTests.SearchedStories>
{
    private const int Top = 10;

    [Theory]
    [InlineData("term", "said", 129, 10_000)]
    [InlineData("rare", "word300", 9, 8_500)]
    [InlineData("or", "said OR treaty OR word40", 365, 45_000)]
    [InlineData("and", "said says word9", 306, 45_000)]
    [InlineData("not", "treaty -said", 175, 14_500)]
    [InlineData("phrase", "\"said says\"", 300, 110_000)]
    [InlineData("date", "said date:2019-03", 172, 18_500)]
    [InlineData("natural", "the treaty of tokyo march", 555, 63_000)]
    public void Ten_documents_are_found_and_counted_within(string name, string text, int blocks, int bytes)
    {
        Cost(text);
        var (blocksRead, allocated) = Cost(text);
        Assert.True(blocksRead <= blocks && blocks < 2 * blocksRead, $"{name}: {blocksRead} blocks, bound {blocks}");
        Assert.True(allocated <= bytes && bytes < 2 * allocated, $"{name}: {allocated} bytes, bound {bytes}");
    }

    private (long Blocks, long Bytes) Cost(string text)
    {
        var mode = text.Split(' ').Length > 4 ? MatchMode.Any : MatchMode.All;
        var query = new QueryCompiler(stories.Reader, QueryParser.Parse(text).Tree!, new TimeFrame(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc), mode).Compile().Query;
        var searcher = new BoundedSearcher(stories.Reader, new NewsSimilarity(), SearchBudget.Unlimited);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var retrieval = new DocumentRetrieval(searcher, query, StoryFilter.Everything);
        var (found, total) = retrieval.BestAndCount(Top, null, long.MaxValue);
        Assert.True(total >= found.Length && found.Length > 0, text);
        return (retrieval.BlocksRead, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>The same stories in every run, in two segments, written by one thread.</summary>
    public sealed class SearchedStories : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();
        private NewsDirectory _directory = null!;

        internal DirectoryReader Reader { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var stories = new ZipfStories(new Random(7));
            await using (var index = NewsIndex.Open(new NewsSearchOptions { Path = _folder.In("index"), Threads = 1 }))
                await index.AddAsync(Enumerable.Range(0, 6_000).Select(stories.Story));
            _directory = new NewsDirectory(IndexFolder.SegmentsOf(_folder.In("index")));
            Reader = IndexFolder.Open(_folder.In("index"), _directory);
        }

        public ValueTask DisposeAsync()
        {
            Reader.Dispose();
            _directory.Dispose();
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
