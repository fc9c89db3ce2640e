using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// Finds the best documents of a query without scoring all that match: the same ones, in the same order, with the same scores
/// but for rounding. Besides it counts them, and gives the newest. When the budget is spent, each gives what was found until
/// then. One search, one thread.
/// </summary>
internal sealed class DocumentRetrieval
{
    /// <summary>Of the greatest score, what rounding can make of sums of scores.</summary>
    private const double Rounding = 4e-6;

    /// <summary>Postings that are marked in the time of looking one up.</summary>
    private const int MarkedPerLookup = 16;

    private readonly BoundedSearcher _searcher;
    private readonly MatchPlan _plan;
    private readonly IReadOnlyList<ColumnRangeQuery> _ranges;
    private readonly StoryFilter _filter;
    private readonly List<PostingCursor> _opened = [];

    /// <param name="searcher">The state of the index.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="filter">Among which documents.</param>
    public DocumentRetrieval(BoundedSearcher searcher, Query query, StoryFilter filter)
    {
        _searcher = searcher;
        _filter = filter;
        var planner = new QueryPlanner(searcher);
        _plan = planner.PlanWhole(query);
        _ranges = planner.Ranges;
    }

    /// <summary>The best documents, best first; of equal scores the first of the index.</summary>
    /// <param name="most">How many.</param>
    /// <param name="after">The last one of the page before; null for none.</param>
    public ScoreDoc[] Best(int most, ScoreDoc? after = null)
    {
        var best = new BestDocuments(most, after);
        var slack = double.IsInfinity(_plan.Most) ? 0 : _plan.Most * Rounding;
        EachSegment(best, (_, root, scan) =>
        {
            if (AnyOf(root) is { } words)
                new DisjunctionSearch(words, root is BooleanCursor tree ? tree.Prohibited : [], scan, slack).Run();
            else
                new ConjunctionSearch(root, scan, slack).Run();
            return true;
        });
        return Array.ConvertAll(best.ToArray(), found => new ScoreDoc(found.Document, found.Score));
    }

    /// <summary>How many documents match; more than a bound as soon as it is passed.</summary>
    public long Count(long most)
    {
        var count = 0L;
        EachSegment(new BestDocuments(0, null), (segment, root, scan) => (count += new DocumentCount(segment, scan, most - count).Of(root, AnyOf(root))) <= most);
        return count;
    }

    /// <summary>The newest documents, or the oldest, by a column of times; and how many match.</summary>
    /// <param name="column">The column.</param>
    /// <param name="newestFirst">Which come first.</param>
    /// <param name="most">How many.</param>
    /// <param name="after">The last one of the page before; null for none.</param>
    public (ScoreDoc[] Found, long Total) ByTime(string column, bool newestFirst, int most, FieldDoc? after)
    {
        var total = 0L;
        var retrieval = new TimeRetrieval(column, newestFirst);
        (long, int)? last = after is { Fields: [J2N.Numerics.Int64 time, ..] } ? (time.ToInt64(), after.Doc) : null;
        EachSegment(new BestDocuments(0, null), (segment, root, scan) =>
        {
            var matches = SegmentMatches.Of(root, AnyOf(root), scan);
            total += matches.Cardinality;
            retrieval.Add(segment, matches, most, last);
            return true;
        });
        return (retrieval.First(most), total);
    }

    /// <summary>All documents that match, segment after segment, until told to stop.</summary>
    /// <param name="among">Looks at some documents of a segment only, or at none of it; null looks at all.</param>
    /// <param name="visit">What to do with those of a segment; false stops.</param>
    public void Visit(Func<AtomicReaderContext, FixedBitSet?>? among, Func<AtomicReaderContext, FixedBitSet, bool> visit) =>
        EachSegment(
            new BestDocuments(0, null),
            (segment, root, scan) =>
            {
                var words = AnyOf(root);
                // Of many postings a few are better looked up than all marked.
                var areFew = among is not null && words is not null && scan.Accepted * (long)MarkedPerLookup < words.Sum(w => (long)w.Finding[0].DocFreq);
                return visit(segment, SegmentMatches.Of(root, areFew ? null : words, scan));
            },
            among);

    /// <summary>Opens the query on one segment after another, until told to stop.</summary>
    private void EachSegment(
        BestDocuments best, Func<AtomicReaderContext, MatchCursor, SegmentScan, bool> search, Func<AtomicReaderContext, FixedBitSet?>? among = null)
    {
        try
        {
            foreach (var segment in _searcher.IndexReader.Leaves)
            {
                _searcher.Budget.Look();
                var some = among?.Invoke(segment);
                if (among is not null && some is null)
                    continue;
                if (_plan.Open(segment, _opened) is { } root && !search(segment, root, Scan(segment, best, some)))
                    return;
                Release();
            }
        }
        catch (BudgetSpentException)
        {
            // The budget tells that it is not all.
        }
        finally
        {
            Release();
        }
    }

    private void Release()
    {
        foreach (var cursor in _opened)
            cursor.Release();
        _opened.Clear();
    }

    private SegmentScan Scan(AtomicReaderContext segment, BestDocuments best, FixedBitSet? among)
    {
        var reader = segment.AtomicReader;
        var accepted = _filter.BitsOf(reader);
        if (_ranges.Count > 0 || among is not null)
        {
            _searcher.Budget.Take(accepted.Length / 8);
            accepted = accepted.Clone();
            foreach (var range in _ranges)
                accepted.And(range.BitsOf(reader));
            if (among is not null)
                accepted.And(among);
        }
        return new SegmentScan(accepted, reader.LiveDocs, segment.DocBase, best, _searcher.Budget);
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
