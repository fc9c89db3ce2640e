using NewsSearch.Engine.Copies;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Copies;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Retrieval;
using NewsSearch.Querying;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Copies;

/// <summary>Groups of copies that are looked up are those that are made all at once.</summary>
public sealed class RepeatCountTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        await using var news = NewsIndex.Open(_folder.In("index"));
        var stories = Enumerable.Range(0, 60)
            .SelectMany(i => Enumerable.Range(0, 1 + i % 4).Select(c => c == 0 ? WireStories.Original(i, 700 * i) : WireStories.Copy(i, c, 700 * i + 400 * c)))
            .OrderBy(s => s.Id, StringComparer.Ordinal);
        foreach (var batch in stories.Chunk(31))
            await news.AddAsync(batch);
        await news.DeleteAsync(["s7", "s11-c2", "s13", "s1"]);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Looked_up_or_made_they_are_the_same()
    {
        using var directory = new NewsDirectory(IndexFolder.SegmentsOf(_folder.In("index")));
        using var reader = IndexFolder.Open(_folder.In("index"), directory);
        var searcher = new BoundedSearcher(reader, new NewsSimilarity(), SearchBudget.Unlimited);
        var made = GroupedStories.Of(CopyGroups.Of(reader), reader);
        var repeats = 0L;
        foreach (var text in new[] { "harbour", "ferry OR ice", "the OR a OR of", "harbour -ferry", "\"the harbour\"", "xylophone" })
            foreach (var most in new long?[] { null, 1, 10, 40 })
            {
                var query = new QueryCompiler(reader, QueryParser.Parse(text).Tree!, new TimeFrame(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc), MatchMode.All).Compile().Query;
                var (whole, single) = (new RepeatCount(), new RepeatCount());
                whole.Count(made, new DocumentRetrieval(searcher, query, StoryFilter.Current), most);
                single.LookUp(CopyGroups.Of(reader, StoryFilter.Current), new DocumentRetrieval(searcher, query, StoryFilter.Current), most ?? long.MaxValue);
                Assert.Equal(whole.Repeats, single.Repeats);
                repeats += single.Repeats;
            }
        Assert.True(repeats > 0);
    }

    [Fact]
    public void Copies_are_told_before_and_after_groups_are_made()
    {
        using var directory = new NewsDirectory(IndexFolder.SegmentsOf(_folder.In("index")));
        using var reader = IndexFolder.Open(_folder.In("index"), directory);
        var made = CopyGroups.Of(reader);
        Assert.NotEmpty(made.Copies);
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            var fresh = CopyGroups.Of(reader, StoryFilter.Current);
            Assert.Equal((made.IsCopy(document), made.GroupOf(document)), (fresh.IsCopy(document), fresh.GroupOf(document)));
        }
    }
}
