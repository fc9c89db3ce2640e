using Lucene.Net.Search;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Retrieval;
using NewsSearch.Matching.Retrieval.Phrases;
using Xunit;

namespace NewsSearch.Tests.Matching.Retrieval;

/// <summary>
/// Phrases found window by window are those that the scorer finds going from one document to the next, with the same scores;
/// windows are small here, so that there are many. Going on behind them misses nothing that is good enough.
/// </summary>
public sealed class PhraseWindowsTests
{
    [Theory]
    [InlineData(43)]
    [InlineData(44)]
    public async Task Windows_of_any_size_find_what_the_scorer_finds(int seed)
    {
        var random = new Random(seed);
        var stories = new ZipfStories(random);
        using var index = await RandomIndex.MakeAsync(
            Enumerable.Range(0, 150).Select(_ => stories.Story(random.Next(2_500)).Id!),
            Enumerable.Range(0, 2_500).Select(i => i % 20 == 0 ? stories.LongStory(i) : stories.Story(i)));
        var searcher = index.Searcher;
        var (found, bracketed) = (0, 0);
        for (var i = 0; i < 250; i++)
        {
            var query = RandomIndex.Compile(searcher, Phrase(random));
            found += Compare(searcher, query, random, ref bracketed);
            CompareCountedInPart(searcher, query, random);
        }
        Assert.True(found > 5_000, $"Only {found} were found.");
        Assert.True(bracketed > 50, $"Only {bracketed} stories with brackets were found.");
    }

    private static string Phrase(Random random)
    {
        string[] words = ["said", "says", "treaty", "march", "the", "of", "oil", "talks", "word0", "word1", "word40", "talk?"];
        random.Shuffle(words);
        // A word may stand twice in a phrase, too.
        if (random.Next(8) == 0)
            words[1] = words[0];
        return $"\"{string.Join(' ', words[..random.Next(2, 5)])}\"";
    }

    private static int Compare(BoundedSearcher searcher, Query query, Random random, ref int bracketed)
    {
        var plan = new QueryPlanner(searcher).PlanWhole(query);
        var weight = searcher.CreateNormalizedWeight(query);
        var window = 64 * random.Next(1, 20);
        // Where there are more, a few documents are looked at together.
        var positions = random.Next(2) == 0 ? PhraseStages.MostPositions : random.Next(100);
        var found = 0;
        foreach (var segment in searcher.IndexReader.Leaves)
        {
            var opened = new List<IOpenedPostings>();
            var outlines = new StoryOutlines(segment.AtomicReader);
            var expected = new List<(float Score, int Document)>();
            var scorer = weight.GetScorer(segment, segment.AtomicReader.LiveDocs);
            for (var document = scorer?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS; document != DocIdSetIterator.NO_MORE_DOCS; document = scorer!.NextDoc())
            {
                expected.Add((scorer!.GetScore(), segment.DocBase + document));
                bracketed += outlines.MayHaveBrackets(document) ? 1 : 0;
            }
            var best = new BestDocuments(10_000, null);
            var scan = new SegmentScan([StoryBits.Of(segment.AtomicReader)], segment.AtomicReader.LiveDocs, segment.DocBase, best, SearchBudget.Unlimited);
            var total = 0;
            if (plan.Open(segment, opened) is { } root)
                for (var windows = Assert.IsType<PatternCursor>(root).Windows(window, positions); windows.Step(scan, out var counted);)
                    total += counted;
            opened.ForEach(o => o.Release());
            Assert.Equal(expected.Count, total);
            Assert.Equal(expected.OrderByDescending(e => e.Score).ThenBy(e => e.Document), best.ToArray());
            found += total;
        }
        return found;
    }

    /// <summary>As many as are wanted are counted by windows, and the rest is gone through by bounds.</summary>
    private static void CompareCountedInPart(BoundedSearcher searcher, Query query, Random random)
    {
        var most = random.Next(1, 60);
        var all = searcher.Search(query, 10);
        var (best, total) = new DocumentRetrieval(searcher, query, StoryFilter.Everything).BestAndCount(10, null, most);
        Assert.Equal(all.ScoreDocs.Select(d => (d.Doc, d.Score)), best.Select(d => (d.Doc, d.Score)));
        Assert.Equal(Math.Min(all.TotalHits, most + 1), total);
    }
}
