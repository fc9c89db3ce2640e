using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Retrieval;
using NewsSearch.Reranking;
using NewsSearch.Schema;

namespace NewsSearch.Engine;

/// <summary>Finds documents within the budget of a search; when that is spent, what was found until then. One thread.</summary>
/// <param name="searcher">The state of the index, and the budget.</param>
/// <param name="withScores">Whether what is sorted is scored, too.</param>
internal sealed class DocumentFinder(BoundedSearcher searcher, bool withScores)
{
    /// <summary>The best documents, or the first ones by <paramref name="sort"/>.</summary>
    public TopDocs Find(Query query, Filter filter, int top, Sort? sort, ScoreDoc? after)
    {
        try
        {
            if (sort is not null)
                return after is null
                    ? searcher.Search(query, filter, top, sort, withScores, false)
                    : searcher.SearchAfter(after, query, filter, top, sort, withScores, false);
            return after is null ? searcher.Search(query, filter, top) : searcher.SearchAfter(after, query, filter, top);
        }
        catch (BudgetSpentException)
        {
            return new TopDocs(0, [], float.NaN);
        }
    }

    /// <summary>The best documents by the score of the query alone, and how many match.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="filter">Among which stories.</param>
    /// <param name="top">How many.</param>
    /// <param name="after">The last one of the page before; null for none.</param>
    /// <param name="most">How far to count; 0 for not beyond what is given.</param>
    public TopDocs Best(Query query, StoryFilter filter, int top, ScoreDoc? after, long most)
    {
        try
        {
            var retrieval = new DocumentRetrieval(searcher, query, filter);
            var (found, total) = most > 0 ? retrieval.BestAndCount(top, after, most) : (retrieval.Best(top, after), 0L);
            total = Math.Max(total, found.Length);
            return new TopDocs((int)Math.Min(int.MaxValue, total), found, float.NaN);
        }
        catch (BudgetSpentException)
        {
            return new TopDocs(0, [], float.NaN);
        }
    }

    /// <summary>The best documents by the score of the query alone for whoever goes on to look at each, and how many match.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="filter">Among which stories.</param>
    /// <param name="top">How many.</param>
    /// <param name="most">How far to count; 0 for not beyond what is given.</param>
    /// <param name="reached">What as many documents are known to score at the least; null where that is not known.</param>
    public CandidateList Candidates(Query query, StoryFilter filter, int top, long most, float? reached = null)
    {
        try
        {
            var (found, total) = new DocumentRetrieval(searcher, query, filter).Candidates(top, reached, most);
            return new CandidateList(Array.ConvertAll(found, f => new Candidate(f.Document, f.Score)), (int)Math.Min(int.MaxValue, Math.Max(total, found.Length)));
        }
        catch (BudgetSpentException)
        {
            return new CandidateList([], 0);
        }
    }

    /// <summary>The newest documents, or the oldest, and how many match; more than a bound as soon as it is passed.</summary>
    public TopDocs ByTime(Query query, StoryFilter filter, int top, bool newestFirst, ScoreDoc? after, long most)
    {
        try
        {
            var (found, total) = new DocumentRetrieval(searcher, query, filter).ByTime(FieldNames.PublishedFrom, newestFirst, top, after as FieldDoc, most);
            return new TopDocs((int)Math.Min(int.MaxValue, total), found, float.NaN);
        }
        catch (BudgetSpentException)
        {
            return new TopDocs(0, [], float.NaN);
        }
    }

    /// <summary>How many documents match; more than a bound as soon as it is passed.</summary>
    public long Count(Query query, StoryFilter filter, long most)
    {
        try
        {
            return new DocumentRetrieval(searcher, query, filter).Count(most);
        }
        catch (BudgetSpentException)
        {
            return 0;
        }
    }

    /// <summary>All documents that match, segment after segment.</summary>
    public void Visit(Query query, StoryFilter among, Action<AtomicReaderContext, FixedBitSet> visit)
    {
        try
        {
            new DocumentRetrieval(searcher, query, among).Visit(among: null, (segment, found) =>
            {
                visit(segment, found);
                return true;
            });
        }
        catch (BudgetSpentException)
        {
            // What was visited stays; the budget tells that it is not all.
        }
    }

    /// <summary>The documents of some that match, segment after segment.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="among">Among which stories.</param>
    /// <param name="some">The documents of a segment that are looked at; null for none of it.</param>
    /// <param name="visit">What to do with those of a segment.</param>
    public void Visit(Query query, StoryFilter among, Func<AtomicReaderContext, FixedBitSet?> some, Action<AtomicReaderContext, FixedBitSet> visit)
    {
        try
        {
            new DocumentRetrieval(searcher, query, among).Visit(some, (segment, found) =>
            {
                visit(segment, found);
                return true;
            });
        }
        catch (BudgetSpentException)
        {
            // The budget tells that it is not all.
        }
    }

    /// <summary>Goes through all documents that match.</summary>
    public void Visit(Query query, Filter filter, ICollector collector)
    {
        try
        {
            searcher.Search(query, filter, collector);
        }
        catch (BudgetSpentException)
        {
            // What was collected stays; the budget tells that it is not all.
        }
    }
}
