using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Retrieval;
using NewsSearch.Querying;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Matching.Retrieval;

/// <summary>Whatever is left out unread must have been no good: the same best documents as when every match is scored.</summary>
public sealed class RetrievalAgainstScoringTests
{
    private const int Queries = 2_000;
    private static readonly TimeFrame s_times = new(new DateTimeOffset(2019, 8, 1, 0, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc);

    [Fact]
    public async Task Best_documents_are_those_of_scoring_every_match()
    {
        var random = new Random(20);
        var stories = new ZipfStories(random);
        using var folder = new TemporaryFolder();
        await using (var news = NewsIndex.Open(folder.In("index")))
            await Fill(news, stories, random);
        using var directory = new NewsDirectory(IndexFolder.SegmentsOf(folder.In("index")));
        using var reader = IndexFolder.Open(folder.In("index"), directory);
        Assert.True(reader.Leaves.Count >= 3 && reader.NumDeletedDocs > 0 && reader.Leaves.Any(l => l.AtomicReader.MaxDoc > 5_000));
        var searcher = new BoundedSearcher(reader, new NewsSimilarity(), SearchBudget.Unlimited);
        var telling = 0;
        for (var i = 0; i < Queries; i++)
            telling += Compare(searcher, stories, random) ? 1 : 0;
        Assert.True(telling > Queries / 2, $"Only {telling} queries matched more than were asked for.");
    }

    private static async Task Fill(NewsIndex news, ZipfStories stories, Random random)
    {
        await news.AddAsync(Enumerable.Range(0, 9_000).Select(stories.Story));
        await news.AddAsync(Enumerable.Range(9_000, 1_500).Select(stories.Story));
        await news.AddAsync(Enumerable.Range(12_000, 100).Select(stories.LongStory));
        for (var batch = 0; batch < 3; batch++)
            await news.AddAsync(Enumerable.Range(0, 60).Select(_ => stories.Story(random.Next(11_000))));
        await news.DeleteAsync([.. Enumerable.Range(0, 200).Select(_ => stories.Story(random.Next(11_000)).Id!)]);
    }

    private static bool Compare(BoundedSearcher searcher, ZipfStories stories, Random random)
    {
        var text = stories.Query();
        var mode = (MatchMode)random.Next(3);
        var query = new QueryCompiler(searcher.IndexReader, QueryParser.Parse(text).Tree!, s_times, mode).Compile().Query;
        Query asked = random.Next(8) switch
        {
            0 => ExpandedQuery.Of(query, stories.WeightedStems()),
            1 => ExpandedQuery.OfAny(query, stories.WeightedStems()),
            _ => query,
        };
        var filter = random.Next(2) == 0 ? StoryFilter.Current : StoryFilter.Everything;
        var most = random.Next(4) switch { 0 => 1, 1 => 100, _ => 10 };
        // First, as Lucene rewrites a query in place where one part stands alone in another, boosts and all.
        var retrieval = new DocumentRetrieval(searcher, asked, filter);
        var all = new EveryHit();
        searcher.Search(asked, filter, all);
        var expected = all.Hits.OrderByDescending(h => h.Score).ThenBy(h => h.Doc).ToList();
        AssertSame(text, expected, retrieval.Best(most), most);
        Assert.Equal(expected.Count, retrieval.Count(long.MaxValue));
        Assert.True(retrieval.Count(50) is var some && (some == expected.Count || some > 50 && some <= expected.Count), text);
        foreach (var bound in new[] { 1, 50, long.MaxValue })
        {
            var (best, total) = retrieval.BestAndCount(most, null, bound);
            AssertSame(text, expected, best, most);
            Assert.True(total == expected.Count || total > bound && total <= expected.Count, $"{text}: {total} of {expected.Count}, bound {bound}");
        }
        var first = retrieval.Best(most);
        float? reached = first.Length == most ? first[^1].Score : null;
        var candidates = retrieval.Candidates(most, reached, toCount: 0).Best;
        Assert.Equal(candidates.OrderBy(c => c.Document), candidates);
        AssertSame(text, expected, [.. candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Document).Select(c => new ScoreDoc(c.Document, c.Score))], most);
        if (first.Length == most)
        {
            var both = retrieval.Best(2 * most);
            var second = retrieval.Best(most, first[^1]);
            Assert.Equal(both.Skip(most).Select(h => (h.Doc, h.Score)), second.Select(h => (h.Doc, h.Score)));
            var (counted, total) = retrieval.BestAndCount(most, first[^1], long.MaxValue);
            Assert.Equal(second.Select(h => (h.Doc, h.Score)), counted.Select(h => (h.Doc, h.Score)));
            Assert.Equal(expected.Count, total);
        }
        return expected.Count > most;
    }

    private static void AssertSame(string text, List<ScoreDoc> expected, ScoreDoc[] found, int most)
    {
        Assert.Equal(Math.Min(most, expected.Count), found.Length);
        for (var i = 0; i < found.Length; i++)
        {
            var close = 1e-5f * Math.Max(1, Math.Abs(expected[i].Score));
            Assert.True(Math.Abs(found[i].Score - expected[i].Score) <= close, $"{text}: {found[i].Score} at {i} in place of {expected[i].Score}");
            // Another document only where rounding makes the two equal.
            if (found[i].Doc != expected[i].Doc)
                Assert.Contains(expected, e => e.Doc == found[i].Doc && Math.Abs(e.Score - expected[i].Score) <= close);
        }
        Assert.Distinct(found.Select(f => f.Doc));
    }

    private sealed class EveryHit : ICollector
    {
        private Scorer _scorer = null!;
        private int _base;

        public List<ScoreDoc> Hits { get; } = [];

        public bool AcceptsDocsOutOfOrder => false;

        public void SetScorer(Scorer scorer) => _scorer = scorer;

        public void Collect(int doc) => Hits.Add(new ScoreDoc(_base + doc, _scorer.GetScore()));

        public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;
    }
}
