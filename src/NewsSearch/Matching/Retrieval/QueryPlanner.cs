using Lucene.Net.Search;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Scoring;

namespace NewsSearch.Matching.Retrieval;

/// <summary>Makes plans of compiled queries.</summary>
internal sealed class QueryPlanner(IndexSearcher searcher)
{
    /// <param name="query">A query as the compiler makes them, or any other.</param>
    /// <param name="boost">What its score counts.</param>
    public MatchPlan Plan(Query query, float boost = 1) => query switch
    {
        WordQuery { LengthFields.Count: > 0 } word => new WordPlan((WordWeight)Weighted(word, boost)),
        BooleanQuery tree => Tree(tree, boost * tree.Boost),
        _ => Scored(query, boost),
    };

    private BooleanPlan Tree(BooleanQuery tree, float boost)
    {
        var (musts, mays, nots) = (new List<MatchPlan>(), new List<MatchPlan>(), new List<MatchPlan>());
        foreach (var clause in tree.Clauses)
            (clause.Occur switch { Occur.MUST => musts, Occur.SHOULD => mays, _ => nots }).Add(Plan(clause.Query, boost));
        return new BooleanPlan(musts, mays, nots, tree.MinimumNumberShouldMatch);
    }

    private ScorerPlan Scored(Query query, float boost)
    {
        var weight = Weighted(searcher.Rewrite(query), boost);
        return new ScorerPlan(weight, query switch
        {
            ColumnRangeQuery => 0,
            ConstantScoreQuery => Math.Max(0, (double)boost * query.Boost),
            PatternQuery => ((PatternWeight)weight).Most,
            WordQuery => ((WordWeight)weight).Most,
            _ => double.PositiveInfinity,
        });
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
