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
    public override Weight CreateWeight(IndexSearcher searcher) =>
        new ConstantScoreQuery(new RangeFilter(fromColumn, toColumn, least, greatest, BoundedSearcher.BudgetOf(searcher))) { Boost = 0 }.CreateWeight(searcher);

    public override string ToString(string field) => $"{fromColumn}:[{least} TO {greatest}]";

    public override bool Equals(object? obj) => obj is ColumnRangeQuery other && base.Equals(obj) && ToString("") == other.ToString("");

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), fromColumn, toColumn, least, greatest);

    private sealed class RangeFilter(string fromColumn, string toColumn, long least, long greatest, SearchBudget budget) : Filter
    {
        public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
        {
            var reader = context.AtomicReader;
            var from = reader.GetNumericDocValues(fromColumn);
            var to = reader.GetNumericDocValues(toColumn);
            var has = reader.GetDocsWithField(fromColumn);
            return from is null || to is null || has is null ? null : new Matches(reader.MaxDoc, acceptDocs, from, to, has, least, greatest, budget);
        }
    }

    private sealed class Matches(
        int maxDoc, IBits acceptDocs, NumericDocValues from, NumericDocValues to, IBits has, long least, long greatest, SearchBudget budget)
        : FieldCacheDocIdSet(maxDoc, acceptDocs)
    {
        protected override bool MatchDoc(int doc)
        {
            budget.Tick();
            return from.Get(doc) <= greatest && to.Get(doc) >= least && has.Get(doc);
        }
    }
}
