using Lucene.Net.Search;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Retrieval;
using Xunit;

namespace NewsSearch.Tests.Matching.Retrieval;

/// <summary>
/// Stories that have most of some words, which are looked for where none has all: the same ones, in the same order, and as many, as
/// Lucene's own evaluation finds, and as going from one document to the next counts.
/// </summary>
public sealed class SomeWordsTests
{
    // A word that is written in two as well is more than one list of postings.
    private static readonly string[] s_joined = ["Take-over. ", "Takeover. ", "Take over. "];

    [Fact]
    public async Task Most_words_are_found_and_counted_as_by_looking_at_each_story()
    {
        var random = new Random(47);
        var stories = new ZipfStories(random);
        using var index = await RandomIndex.MakeAsync(
            Enumerable.Range(0, 150).Select(_ => stories.Story(random.Next(3_000)).Id!),
            Enumerable.Range(0, 3_000).Select(i => stories.Story(i) is var story && i % 3 == 0 ? story with { Body = s_joined[random.Next(3)] + story.Body } : story));
        var searcher = index.Searcher;
        var (counted, withOthers) = (0L, 0);
        for (var i = 0; i < 250; i++)
        {
            var query = Relaxed(searcher, random);
            CompareBest(searcher, query, random);
            counted += CompareCounts(searcher, query, random, ref withOthers);
        }
        Assert.True(counted > 20_000, $"Only {counted} were counted.");
        Assert.True(withOthers > 20, $"Only {withOthers} segments were asked for other parts than words.");
    }

    /// <summary>Most words, and not all; sometimes without another word.</summary>
    private static BooleanQuery Relaxed(BoundedSearcher searcher, Random random)
    {
        string[] words = ["said", "says", "treaty", "march", "oil", "tokyo", "word9", "word40", "word300", "word2000", "takeover", "\"the treaty\"", "tal?s"];
        random.Shuffle(words);
        var text = string.Join(' ', words[..random.Next(3, 7)]) + (random.Next(4) == 0 ? " -london" : "");
        return new BooleanQuery
        {
            { RandomIndex.Compile(searcher, text, MatchMode.Most), Occur.MUST },
            { RandomIndex.Compile(searcher, text, MatchMode.All), Occur.MUST_NOT },
        };
    }

    private static void CompareBest(BoundedSearcher searcher, Query query, Random random)
    {
        var toCount = random.Next(2) == 0 ? long.MaxValue : random.Next(1, 300);
        var expected = searcher.Search(query, 10);
        var (best, total) = new DocumentRetrieval(searcher, query, StoryFilter.Everything).BestAndCount(10, null, toCount);
        Assert.Equal(expected.ScoreDocs.Select(d => d.Score), best.Select(d => d.Score), (a, b) => Math.Abs(a - b) <= 1e-4f * Math.Max(1, a));
        Assert.Equal(expected.ScoreDocs.Length, best.Length);
        Assert.All(best, found => Assert.Contains(expected.ScoreDocs, e => e.Doc == found.Doc || Math.Abs(e.Score - found.Score) < 1e-4f));
        Assert.True(total == expected.TotalHits || total > toCount && total <= expected.TotalHits, $"{query}: {total} of {expected.TotalHits}, at most {toCount}");
    }

    private static long CompareCounts(BoundedSearcher searcher, Query query, Random random, ref int withOthers)
    {
        var plan = new QueryPlanner(searcher).PlanWhole(query);
        var (window, most) = (64 * random.Next(1, 40), random.Next(3) switch { 0 => 20, 1 => 400, _ => long.MaxValue });
        var sum = 0L;
        foreach (var segment in searcher.IndexReader.Leaves)
        {
            var opened = new List<IOpenedPostings>();
            var scan = new SegmentScan(
                [StoryBits.Of(segment.AtomicReader)], segment.AtomicReader.LiveDocs, segment.DocBase, new BestDocuments(0, null), SearchBudget.Unlimited);
            if (plan.Open(segment, opened) is { } root && plan.Open(segment, opened) is { } again && SomeWords.Of(root) is { } some)
            {
                withOthers += some.Others.Length > 0 ? 1 : 0;
                var expected = SegmentMatches.OneByOne(again, scan).LongCount();
                var counted = WindowedCount.OfSome(some, scan, most, window);
                Assert.True(counted == expected || counted > most && counted <= expected, $"{query}: {counted} of {expected}, windows of {window}, at most {most}");
                sum += counted;
            }
            opened.ForEach(o => o.Release());
        }
        return sum;
    }
}
