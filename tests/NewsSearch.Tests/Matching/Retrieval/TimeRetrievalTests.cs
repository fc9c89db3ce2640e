using Lucene.Net.Search;
using NewsSearch.Engine;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Retrieval;
using NewsSearch.Schema;
using Xunit;

namespace NewsSearch.Tests.Matching.Retrieval;

/// <summary>The newest and the oldest, page after page, are those of Lucene's sort over all that matches, however far is counted.</summary>
public sealed class TimeRetrievalTests
{
    [Fact]
    public async Task First_by_time_are_those_of_a_sort_of_all_matches()
    {
        var random = new Random(53);
        var stories = new ZipfStories(random);
        // Segments whose times overlap, and some of one day alone.
        using var index = await RandomIndex.MakeAsync(
            Enumerable.Range(0, 150).Select(_ => stories.Story(random.Next(2_100)).Id!),
            [.. Enumerable.Range(0, 4).Select(batch => Enumerable.Range(0, 700).Select(i => stories.Story((700 * batch) + (batch % 2 == 0 ? i : i * 200))))]);
        Assert.True(index.Reader.Leaves.Count > 1);
        var searcher = index.Searcher;
        var found = 0;
        for (var i = 0; i < 400; i++)
            found += Compare(searcher, stories.Query(), random);
        Assert.True(found > 4_000, $"Only {found} were found.");
    }

    private static int Compare(BoundedSearcher searcher, string text, Random random)
    {
        var query = RandomIndex.Compile(searcher, text);
        var (newestFirst, top, toCount) = (random.Next(2) == 0, random.Next(1, 30), random.Next(3) switch { 0 => 1, 1 => 60, _ => long.MaxValue });
        var sort = StorySort.ByTime(newestFirst ? SearchOrder.Newest : SearchOrder.Oldest);
        var all = searcher.Search(query, StoryFilter.Current, searcher.IndexReader.MaxDoc, sort);
        FieldDoc? after = null;
        var given = 0;
        for (var page = 0; page < 3; page++)
        {
            var (found, total) = new DocumentRetrieval(searcher, query, StoryFilter.Current).ByTime(FieldNames.PublishedFrom, newestFirst, top, after, toCount);
            Assert.Equal(all.ScoreDocs.Skip(given).Take(top).Select(d => d.Doc), found.Select(d => d.Doc));
            Assert.True(total == all.TotalHits || (total > toCount && total < all.TotalHits), $"{text}: {total} of {all.TotalHits}, at most {toCount}");
            given += found.Length;
            if (found.Length < top)
                break;
            after = (FieldDoc)found[^1];
        }
        return given;
    }
}
