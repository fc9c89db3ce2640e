using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Engine;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Filters;
using NewsSearch.Presentation;

namespace NewsSearch.Benchmarks.Yardsticks;

/// <summary>
/// The oracle: our own query over our own index, every matching story scored, none skipped, the best taken at the end. What
/// is faster has to give the same stories in the same order with the same scores.
/// </summary>
internal sealed class ExhaustiveSearch : IDisposable
{
    private readonly NewsDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly StoryAccess _stories;

    public ExhaustiveSearch(string folder)
    {
        _directory = new NewsDirectory(IndexFolder.SegmentsOf(folder));
        _reader = IndexFolder.Open(folder, _directory);
        _stories = new StoryAccess(_reader);
    }

    /// <summary>Best first; equal scores in the order of the index.</summary>
    public IReadOnlyList<RankedId> Search(string query, MatchMode match, int top)
    {
        var hits = new EveryHit();
        var tree = CompiledForm.TreeOf(query);
        new IndexSearcher(_reader) { Similarity = CompiledForm.SimilarityOf(tree) }.Search(CompiledForm.Of(tree, match, _reader), StoryFilter.Everything, hits);
        return [.. hits.Best(top).Select(hit => new RankedId(_stories.IdOf(hit.Document), hit.Score))];
    }

    /// <exception cref="InvalidOperationException">The answer is another than that of the oracle.</exception>
    public void Verify(string query, MatchMode match, int top, IReadOnlyList<RankedId> answer)
    {
        var expected = Search(query, match, top);
        // Sums of the same scores in another order differ by rounding, and what is equal but for that may change places.
        var isSame = answer.Count == expected.Count
            && answer.Zip(expected).All(pair => IsClose(pair.First.Score, pair.Second.Score))
            && answer.Zip(expected).All(pair => pair.First.Id == pair.Second.Id || Search(query, match, 2 * top).Any(e => e.Id == pair.First.Id && IsClose(e.Score, pair.First.Score)));
        if (!isSame)
            throw new InvalidOperationException(
                $"'{query}' gives {string.Join(", ", answer)}; evaluated exhaustively, it gives {string.Join(", ", expected)}.");
    }

    private static bool IsClose(float one, float other) => Math.Abs(one - other) <= 1e-5f * Math.Max(1, Math.Abs(other));

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private sealed class EveryHit : ICollector
    {
        private readonly List<(float Score, int Document)> _hits = [];
        private Scorer _scorer = null!;
        private int _base;

        public bool AcceptsDocsOutOfOrder => false;

        public IEnumerable<(float Score, int Document)> Best(int top) =>
            _hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Document).Take(top);

        public void SetScorer(Scorer scorer) => _scorer = scorer;

        public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

        public void Collect(int doc) => _hits.Add((_scorer.GetScore(), _base + doc));
    }
}
