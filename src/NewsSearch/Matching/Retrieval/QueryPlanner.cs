using Lucene.Net.Search;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Retrieval.Phrases;
using NewsSearch.Matching.Scoring;

namespace NewsSearch.Matching.Retrieval;

/// <summary>Makes plans of compiled queries.</summary>
internal sealed class QueryPlanner(IndexSearcher searcher)
{
    private readonly List<ColumnRangeQuery> _ranges = [];

    /// <summary>Ranges that every document must lie in besides, of what <see cref="PlanWhole"/> planned.</summary>
    public IReadOnlyList<ColumnRangeQuery> Ranges => _ranges;

    /// <summary>A whole query, but for the ranges that it asks for beside other things.</summary>
    public MatchPlan PlanWhole(Query query) => query is BooleanQuery tree ? Tree(tree, tree.Boost, isWhole: true) : Plan(query);

    /// <param name="query">A query as the compiler makes them, or any other.</param>
    /// <param name="boost">What its score counts.</param>
    public MatchPlan Plan(Query query, float boost = 1) => query switch
    {
        WordQuery { LengthFields.Count: > 0 } word => new WordPlan((WordWeight)Weighted(word, boost)),
        PatternQuery pattern => Pattern(pattern, (PatternWeight)Weighted(pattern, boost)),
        BooleanQuery tree => Tree(tree, boost * tree.Boost),
        ConstantScoreQuery { Filter: TermsFilter terms } => new MarkedPlan(terms, Math.Max(0, boost * query.Boost)),
        _ => Scored(query, boost),
    };

    private MatchPlan Pattern(PatternQuery query, PatternWeight weight) =>
        (MatchPlan?)PatternPlan.Of(query, weight, searcher.IndexReader) ?? new NearPlan(weight, searcher.IndexReader);

    private BooleanPlan Tree(BooleanQuery tree, float boost, bool isWhole = false)
    {
        // A query of ranges alone has nothing else to go by.
        var apart = isWhole && (tree.MinimumNumberShouldMatch > 0 || tree.Clauses.Any(c => c.Occur == Occur.MUST && c.Query is not ColumnRangeQuery));
        var (musts, mays, nots) = (new List<MatchPlan>(), new List<MatchPlan>(), new List<MatchPlan>());
        foreach (var clause in tree.Clauses)
        {
            if (apart && clause is { Occur: Occur.MUST, Query: ColumnRangeQuery range })
                _ranges.Add(range);
            else if (apart && clause is { Occur: Occur.MUST, Query: BooleanQuery inner })
                musts.Add(Tree(inner, boost * inner.Boost, isWhole: true));
            else
                (clause.Occur switch { Occur.MUST => musts, Occur.SHOULD => mays, _ => nots }).Add(Plan(clause.Query, boost));
        }
        return new BooleanPlan(musts, mays, nots, tree.MinimumNumberShouldMatch);
    }

    private ScorerPlan Scored(Query query, float boost)
    {
        var weight = Weighted(searcher.Rewrite(query), boost);
        return new ScorerPlan(weight, query switch
        {
            ColumnRangeQuery => 0,
            ConstantScoreQuery => Math.Max(0, (double)boost * query.Boost),
            WordQuery => ((WordWeight)weight).Most,
            _ => double.PositiveInfinity,
        }, query is ConstantScoreQuery);
    }

    /// <summary>Lucene's norm of a query is 1 under our similarity; asking for it is what sets some weights.</summary>
    private Weight Weighted(Query query, float boost)
    {
        var weight = query.CreateWeight(searcher);
        weight.GetValueForNormalization();
        weight.Normalize(1, boost);
        return weight;
    }
}
