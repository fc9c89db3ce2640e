using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Retrieval.Phrases;

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
    private readonly List<IOpenedPostings> _opened = [];
    private readonly FixedBitSet[]?[] _accepted;
    // By segment, where all were opened before the first is searched.
    private MatchCursor?[]? _roots;

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
        _accepted = new FixedBitSet[]?[searcher.IndexReader.Leaves.Count];
    }

    /// <summary>Blocks of postings read for all that was asked so far, as a measure of what it cost.</summary>
    public long BlocksRead { get; private set; }

    /// <summary>The best documents, best first; of equal scores the first of the index.</summary>
    /// <param name="most">How many.</param>
    /// <param name="after">The last one of the page before; null for none.</param>
    public ScoreDoc[] Best(int most, ScoreDoc? after = null) => ByScore(Find(most, after, null, 0).Best);

    /// <summary>The same, and how many match; more than a bound as soon as it is passed.</summary>
    /// <param name="most">How many.</param>
    /// <param name="after">The last one of the page before; null for none.</param>
    /// <param name="toCount">The bound.</param>
    public (ScoreDoc[] Best, long Total) BestAndCount(int most, ScoreDoc? after, long toCount)
    {
        var (best, counted) = Find(most, after, null, toCount);
        return (ByScore(best), counted ?? (after is null && best.Count < most ? best.Count : Count(toCount)));
    }

    /// <summary>The best documents for whoever goes on to look at each of them, by document; and how many match, more than a bound as soon as it is passed.</summary>
    /// <param name="most">How many.</param>
    /// <param name="reached">What as many documents are known to score at the least; null where that is not known.</param>
    /// <param name="toCount">The bound; 0 for not beyond what is given.</param>
    public ((float Score, int Document)[] Best, long Total) Candidates(int most, float? reached, long toCount)
    {
        var (best, counted) = Find(most, null, reached, toCount);
        return (best.ByDocument(), counted ?? (best.Count < most || toCount == 0 ? best.Count : Count(toCount)));
    }

    private static ScoreDoc[] ByScore(BestDocuments best) => Array.ConvertAll(best.ToArray(), found => new ScoreDoc(found.Document, found.Score));

    /// <summary>How many match is told where each has to be looked at to be counted: then it is found and counted at one time.</summary>
    private (BestDocuments Best, long? Total) Find(int most, ScoreDoc? after, float? reached, long toCount)
    {
        var enough = toCount == long.MaxValue ? toCount : toCount + 1;
        var left = enough;
        var isCounted = toCount > 0;
        var best = new BestDocuments(most, after);
        var slack = double.IsInfinity(_plan.Most) || _plan.IsConstant ? 0 : _plan.Most * Rounding;
        if (reached is { } known)
            best.Reach((float)(known - slack));
        else if (after is null && most > 0 && _plan.IsAnyWord)
            best.Reach(OpenAll(best, most));
        EachSegment(best, (_, root, scan) =>
        {
            var words = SomeWords.Of(root);
            // Among few documents each is looked up, and may be counted as well.
            if (words is not null && scan.IsSparseFor(words.Words))
                words = null;
            isCounted &= words is null && SegmentMatches.AllOf(root) is null;
            // Later segments hold later documents, which of equal scores come behind.
            if (!(isCounted && left > 0) && root.Best + slack <= best.Threshold)
                return _plan.Most + slack > best.Threshold;
            if (isCounted && _plan.IsConstant && root is ScorerCursor or MarkedCursor)
            {
                var counted = 0L;
                try
                {
                    new ConstantSearch(root, scan).Run(left, ref counted);
                }
                finally
                {
                    left -= Math.Min(left, counted);
                }
                return true;
            }
            var from = 0;
            if (isCounted && root is PatternCursor phrase && !scan.IsSparseFor(phrase.Cost))
            {
                var windows = phrase.Windows();
                while (left > 0 && windows.Step(scan, out var counted))
                    left -= Math.Min(left, counted);
                from = windows.Next;
            }
            if (isCounted)
            {
                var search = new ConjunctionSearch(root, scan, slack, left, from);
                try
                {
                    search.Run();
                }
                finally
                {
                    left = search.LeftToCount;
                }
            }
            else if (words is not null)
                new DisjunctionSearch(words, scan, slack).Run();
            else
                new ConjunctionSearch(root, scan, slack).Run();
            return true;
        });
        return (best, isCounted ? enough - left : null);
    }

    /// <summary>How many documents match; more than a bound as soon as it is passed.</summary>
    public long Count(long most)
    {
        var count = 0L;
        var none = new BestDocuments(0, null);
        EachSegment(none, (segment, root, scan) => (count += new DocumentCount(segment, scan, most - count).Of(root)) <= most, segment =>
        {
            // Where every story counts, the dictionary tells what a word matches.
            if (_plan.CountIn(segment) is not { } told || !Scan(segment, none).HasAll(StoryBits.Of(segment.AtomicReader)))
                return false;
            count += told;
            return true;
        });
        return count;
    }

    /// <summary>The newest documents, or the oldest, by a column of times; and how many match, more than a bound as soon as it is passed.</summary>
    /// <param name="column">The column.</param>
    /// <param name="newestFirst">Which come first.</param>
    /// <param name="most">How many.</param>
    /// <param name="after">The last one of the page before; null for none.</param>
    /// <param name="toCount">The bound.</param>
    public (ScoreDoc[] Found, long Total) ByTime(string column, bool newestFirst, int most, FieldDoc? after, long toCount)
    {
        (long, int)? last = after is { Fields: [J2N.Numerics.Int64 time, ..] } ? (time.ToInt64(), after.Doc) : null;
        var retrieval = new TimeRetrieval(column, newestFirst, most, last);
        // As far as asked, words are counted sooner than all they match is marked; of anything else as many are marked as must be counted.
        var isCounted = _plan.IsOfWords && toCount < long.MaxValue;
        var total = isCounted ? Count(toCount) : 0;
        EachSegment(
            new BestDocuments(0, null),
            (segment, root, scan) =>
            {
                var words = AnyOf(root);
                if (isCounted || total > toCount)
                {
                    var (matching, worthMarking) = words is null ? (root.Cost, root.Cost) : (PostingsOf(words), PostingsOf(words) / (MarkedPerLookup * words.Length));
                    var opened = root;
                    if (retrieval.TryLookUp(segment, scan, matching, worthMarking, () => Interlocked.Exchange(ref opened, null) ?? _plan.Open(segment, _opened)))
                        return true;
                    root = _plan.Open(segment, _opened)!;
                    words = AnyOf(root);
                }
                var matches = SegmentMatches.Of(root, words, scan);
                if (!isCounted)
                    total += matches.Cardinality;
                retrieval.Add(segment, matches);
                return true;
            },
            segment => (isCounted || total > toCount) && (total == 0 || !retrieval.MayAdd(segment)),
            segments: retrieval.InOrder(_searcher.IndexReader.Leaves));
        return (retrieval.First(), total);
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
                var areFew = among is not null && words is not null && scan.MostAccepted * (long)MarkedPerLookup < PostingsOf(words);
                return visit(segment, SegmentMatches.Of(root, areFew ? null : words, scan));
            },
            among: among);

    /// <summary>Opens the query on all segments, and tells what as many documents score at the least; below every score where that is not known.</summary>
    private float OpenAll(BestDocuments best, int most)
    {
        var reach = new WordReach(most);
        try
        {
            var roots = new MatchCursor?[_searcher.IndexReader.Leaves.Count];
            foreach (var segment in _searcher.IndexReader.Leaves)
            {
                _searcher.Budget.Look();
                roots[segment.Ord] = _plan.Open(segment, _opened);
                if (roots[segment.Ord] is { } root && AnyOf(root) is { } words)
                    reach.Add(segment, words, Scan(segment, best));
            }
            _roots = roots;
            return reach.Least;
        }
        catch (BudgetSpentException)
        {
            // Told again as soon as it is looked at.
            return float.NegativeInfinity;
        }
    }

    /// <summary>Opens the query on one segment after another, until told to stop.</summary>
    /// <param name="best">What was found so far.</param>
    /// <param name="search">Searches a segment; false to stop.</param>
    /// <param name="told">Whether a segment need not be opened; null where all must.</param>
    /// <param name="among">Looks at some documents of a segment only, or at none of it; null looks at all.</param>
    /// <param name="segments">In another order than that of the index; null for that.</param>
    private void EachSegment(
        BestDocuments best, Func<AtomicReaderContext, MatchCursor, SegmentScan, bool> search,
        Func<AtomicReaderContext, bool>? told = null, Func<AtomicReaderContext, FixedBitSet?>? among = null, IEnumerable<AtomicReaderContext>? segments = null)
    {
        try
        {
            foreach (var segment in segments ?? _searcher.IndexReader.Leaves)
            {
                _searcher.Budget.Look();
                if (told?.Invoke(segment) ?? false)
                    continue;
                var some = among?.Invoke(segment);
                if (among is not null && some is null)
                    continue;
                var root = _roots is null ? _plan.Open(segment, _opened) : _roots[segment.Ord];
                if (root is not null && !search(segment, root, Scan(segment, best, some)))
                    return;
                if (_roots is null)
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
        foreach (var postings in _opened)
        {
            BlocksRead += postings.BlocksRead;
            postings.Release();
        }
        _opened.Clear();
        _roots = null;
    }

    private SegmentScan Scan(AtomicReaderContext segment, BestDocuments best, FixedBitSet? among = null)
    {
        var accepted = _accepted[segment.Ord] ??= Accepted(segment.AtomicReader);
        if (among is not null)
            accepted = [among, .. accepted];
        return new SegmentScan(accepted, segment.AtomicReader.LiveDocs, segment.DocBase, best, _searcher.Budget);
    }

    private FixedBitSet[] Accepted(AtomicReader reader)
    {
        var accepted = new FixedBitSet[_ranges.Count + 1];
        for (var i = 0; i < _ranges.Count; i++)
            accepted[i] = _ranges[i].BitsOf(reader);
        accepted[^1] = _filter.BitsOf(reader);
        return accepted;
    }

    private static long PostingsOf(WordCursor[] words) => words.Sum(w => (long)w.Finding[0].DocFreq);

    /// <summary>The words any of which will do; null where the query is something else.</summary>
    private static WordCursor[]? AnyOf(MatchCursor root) => SomeWords.Of(root) is { IsAny: true } some ? some.Words : null;
}
