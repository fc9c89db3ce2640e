using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Retrieval;
using Xunit;

namespace NewsSearch.Tests.Matching.Retrieval;

/// <summary>What scores the same everywhere is found first come, first served, and counted as by going from one document to the next.</summary>
public sealed class ConstantSearchTests
{
    [Theory]
    [InlineData("word1*")]
    [InlineData("t*")]
    [InlineData("*ks")]
    [InlineData("word6?9")]
    public async Task The_first_are_found_and_all_are_counted(string pattern)
    {
        var random = new Random(53);
        var stories = new ZipfStories(random);
        using var index = await RandomIndex.MakeAsync(
            Enumerable.Range(0, 100).Select(_ => stories.Story(random.Next(1_500)).Id!),
            Enumerable.Range(0, 1_500).Select(stories.Story));
        var searcher = index.Searcher;
        var query = RandomIndex.Compile(searcher, pattern);
        var plan = new QueryPlanner(searcher).PlanWhole(query);
        Assert.True(plan.IsConstant);
        foreach (var segment in index.Reader.Leaves)
            for (var window = 64; window <= 1024; window += 192)
            {
                var opened = new List<IOpenedPostings>();
                if (plan.Open(segment, opened) is not { } root || plan.Open(segment, opened) is not { } again)
                    continue;
                var best = new BestDocuments(10, null);
                var scan = new SegmentScan([StoryBits.Of(segment.AtomicReader)], segment.AtomicReader.LiveDocs, segment.DocBase, best, SearchBudget.Unlimited);
                var expected = SegmentMatches.OneByOne(again, scan).Select(d => segment.DocBase + d).ToList();
                var (most, count) = (random.Next(3) switch { 0 => 1L, 1 => 40, _ => long.MaxValue }, 0L);
                new ConstantSearch(root, scan, window).Run(most, ref count);
                Assert.Equal(expected.Count, SegmentMatches.Of(plan.Open(segment, opened)!, null, scan).Cardinality);
                Assert.Equal(expected.Take(10), best.ToArray().Select(b => b.Document));
                Assert.True(count == expected.Count || count >= most && count <= expected.Count, $"{count} of {expected.Count}, windows of {window}, at most {most}");
            }
        var (found, total) = new DocumentRetrieval(searcher, query, StoryFilter.Everything).BestAndCount(10, null, long.MaxValue);
        var plain = searcher.Search(query, 10);
        Assert.Equal(plain.ScoreDocs.Select(d => (d.Doc, d.Score)), found.Select(d => (d.Doc, d.Score)));
        Assert.Equal(plain.TotalHits, total);
    }
}
