using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Matching.Filters;

/// <summary>
/// Stories whose range of numbers, in two columns, overlaps the one asked for; for a single number both columns are the same.
/// Both bounds are inclusive. Score 0: a filter ranks nothing.
/// </summary>
internal sealed class ColumnRangeQuery(string fromColumn, string toColumn, long least, long greatest) : Query
{
    /// <summary>The documents of a segment that match, deleted ones included. Not to be changed.</summary>
    public FixedBitSet BitsOf(AtomicReader reader) => ColumnOrder.Of(reader, fromColumn, toColumn).Overlapping(least, greatest);

    public override Weight CreateWeight(IndexSearcher searcher) =>
        new ConstantScoreQuery(new RangeFilter(this, BoundedSearcher.BudgetOf(searcher))) { Boost = 0 }.CreateWeight(searcher);

    public override string ToString(string field) => $"{fromColumn}:[{least} TO {greatest}]";

    public override bool Equals(object? obj) => obj is ColumnRangeQuery other && base.Equals(obj) && ToString("") == other.ToString("");

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), fromColumn, toColumn, least, greatest);

    private sealed class RangeFilter(ColumnRangeQuery range, SearchBudget budget) : Filter
    {
        public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
        {
            budget.Look();
            return BitsFilteredDocIdSet.Wrap(range.BitsOf(context.AtomicReader), acceptDocs);
        }
    }
}
