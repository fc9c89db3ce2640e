using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// Finds the best documents of a query without scoring all that match: the same ones, in the same order, with the same scores
/// but for rounding. One search, one thread.
/// </summary>
internal sealed class DocumentRetrieval
{
    /// <summary>Of the greatest score, what rounding can make of sums of scores.</summary>
    private const double Rounding = 4e-6;

    private readonly BoundedSearcher _searcher;
    private readonly MatchPlan _plan;
    private readonly StoryFilter _filter;

    /// <param name="searcher">The state of the index.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="filter">Among which documents.</param>
    public DocumentRetrieval(BoundedSearcher searcher, Query query, StoryFilter filter)
    {
        _searcher = searcher;
        _filter = filter;
        _plan = new QueryPlanner(searcher).Plan(query);
    }

    /// <summary>The best documents, best first; of equal scores the first of the index. When the budget is spent, those found until then.</summary>
    /// <param name="most">How many.</param>
    /// <param name="after">The last one of the page before; null for none.</param>
    public ScoreDoc[] Best(int most, ScoreDoc? after = null)
    {
        var best = new BestDocuments(most, after);
        try
        {
            _searcher.Budget.Look();
            foreach (var segment in _searcher.IndexReader.Leaves)
                Search(segment, best);
        }
        catch (BudgetSpentException)
        {
            // The budget tells that it is not all.
        }
        return Array.ConvertAll(best.ToArray(), found => new ScoreDoc(found.Document, found.Score));
    }

    /// <summary>How many documents match; more than a bound as soon as it is passed. When the budget is spent, those counted until then.</summary>
    public long Count(long most)
    {
        var count = 0L;
        try
        {
            foreach (var segment in _searcher.IndexReader.Leaves)
            {
                if (count > most)
                    break;
                if (_plan.Open(segment) is { } root)
                    count += new DocumentCount(segment, _filter, most - count, _searcher.Budget).Of(root, AnyOf(root));
            }
        }
        catch (BudgetSpentException)
        {
            // The budget tells that it is not all.
        }
        return count;
    }

    private void Search(AtomicReaderContext segment, BestDocuments best)
    {
        if (_plan.Open(segment) is not { } root)
            return;
        var reader = segment.AtomicReader;
        var scan = new SegmentScan(_filter.BitsOf(reader), reader.LiveDocs, segment.DocBase, best, _searcher.Budget);
        var slack = double.IsInfinity(_plan.Most) ? 0 : _plan.Most * Rounding;
        if (AnyOf(root) is { } words)
            new DisjunctionSearch(words, root is BooleanCursor tree ? tree.Prohibited : [], scan, slack).Run();
        else
            new ConjunctionSearch(root, scan, slack).Run();
    }

    /// <summary>The words any of which will do; null where the query is something else.</summary>
    private static IReadOnlyList<WordCursor>? AnyOf(MatchCursor root) => root switch
    {
        WordCursor { Finding.Length: 1 } word => [word],
        BooleanCursor { Required: [], Least: <= 1 } tree when tree.Optional.All(o => o is WordCursor { Finding.Length: 1 }) =>
            Array.ConvertAll(tree.Optional, o => (WordCursor)o),
        _ => null,
    };
}
