using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Retrieval;
using Xunit;

namespace NewsSearch.Tests.Matching.Retrieval;

/// <summary>Counting by windows finds as many as going from one document to the next; windows are small here, so that there are many.</summary>
public sealed class WindowedCountTests
{
    [Fact]
    public async Task Windows_of_any_size_count_what_matches()
    {
        var random = new Random(41);
        var stories = new ZipfStories(random);
        using var index = await RandomIndex.MakeAsync(
            Enumerable.Range(0, 150).Select(_ => stories.Story(random.Next(3_000)).Id!),
            Enumerable.Range(0, 3_000).Select(stories.Story));
        var searcher = index.Searcher;
        var told = 0L;
        for (var i = 0; i < 300; i++)
            told += Compare(searcher, random);
        Assert.True(told > 10_000, $"Only {told} were counted.");
    }

    private static long Compare(BoundedSearcher searcher, Random random)
    {
        string[] words = ["said", "says", "treaty", "march", "word9", "word40", "word300", "word2000"];
        random.Shuffle(words);
        var isAll = random.Next(2) == 0;
        var query = RandomIndex.Compile(searcher, string.Join(isAll ? " " : " OR ", words[..random.Next(2, 5)]));
        var plan = new QueryPlanner(searcher).PlanWhole(query);
        var (window, most) = (64 * random.Next(1, 40), random.Next(3) switch { 0 => 20, 1 => 400, _ => long.MaxValue });
        var sum = 0L;
        foreach (var segment in searcher.IndexReader.Leaves)
        {
            var opened = new List<IOpenedPostings>();
            var scan = Scan(segment, random);
            if (plan.Open(segment, opened) is not BooleanCursor root || plan.Open(segment, opened) is not BooleanCursor again)
                continue;
            var expected = SegmentMatches.OneByOne(again, scan).LongCount();
            var parts = Array.ConvertAll(isAll ? root.Required : root.Optional, r => (WordCursor)r);
            var count = new WindowedCount(parts, scan, most, window);
            var counted = isAll ? count.OfAll() : count.OfAny();
            Assert.True(counted == expected || counted > most && counted <= expected, $"{query}: {counted} of {expected}, windows of {window}, at most {most}");
            opened.ForEach(o => o.Release());
            sum += counted;
        }
        return sum;
    }

    /// <summary>All stories, or those of a few stretches.</summary>
    private static SegmentScan Scan(AtomicReaderContext segment, Random random)
    {
        var stories = StoryBits.Of(segment.AtomicReader);
        FixedBitSet[] accepted = [stories];
        if (random.Next(2) == 0)
        {
            var some = new FixedBitSet(stories.Length);
            for (var start = random.Next(200); start < some.Length; start += random.Next(1, 900))
                some.Set(start, Math.Min(some.Length, start += random.Next(1, 120)));
            accepted = [some, stories];
        }
        return new SegmentScan(accepted, segment.AtomicReader.LiveDocs, segment.DocBase, new BestDocuments(0, null), SearchBudget.Unlimited);
    }
}
