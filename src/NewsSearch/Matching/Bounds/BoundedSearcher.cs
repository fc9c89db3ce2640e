using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace NewsSearch.Matching.Bounds;

/// <summary>
/// A searcher that keeps to a budget: when it is spent, a search ends with what was collected so far. Lucene's own
/// TimeLimitingCollector sees collected documents only; here whatever makes weights and scorers ticks too.
/// </summary>
internal sealed class BoundedSearcher : IndexSearcher
{
    private static readonly ConditionalWeakTable<IndexReader, ConcurrentDictionary<string, CollectionStatistics>> s_statistics = [];

    private readonly ConcurrentDictionary<string, CollectionStatistics> _statistics;

    public BoundedSearcher(IndexReader reader, Similarity similarity, SearchBudget budget)
        : base(reader)
    {
        _statistics = s_statistics.GetValue(reader, _ => new ConcurrentDictionary<string, CollectionStatistics>(StringComparer.Ordinal));
        Similarity = similarity;
        Budget = budget;
    }

    public SearchBudget Budget { get; }

    /// <summary>The budget that a searcher keeps to.</summary>
    public static SearchBudget BudgetOf(IndexSearcher searcher) => searcher is BoundedSearcher bounded ? bounded.Budget : SearchBudget.Unlimited;

    /// <summary>Gathered once a field and state of the index, not once a word.</summary>
    public override CollectionStatistics CollectionStatistics(string field) =>
        _statistics.TryGetValue(field, out var known) ? known : _statistics[field] = base.CollectionStatistics(field);

    protected override void Search(IList<AtomicReaderContext> leaves, Weight weight, ICollector collector)
    {
        try
        {
            Budget.Look();
            base.Search(leaves, weight, new Ticking(collector, Budget));
        }
        catch (BudgetSpentException)
        {
            // The collector holds what was found; Budget.IsSpent tells that it is not all.
        }
    }

    private sealed class Ticking(ICollector inner, SearchBudget budget) : ICollector
    {
        public bool AcceptsDocsOutOfOrder => inner.AcceptsDocsOutOfOrder;

        public void SetScorer(Scorer scorer) => inner.SetScorer(scorer);

        public void Collect(int doc)
        {
            budget.Tick();
            inner.Collect(doc);
        }

        public void SetNextReader(AtomicReaderContext context)
        {
            budget.Look();
            inner.SetNextReader(context);
        }
    }
}
