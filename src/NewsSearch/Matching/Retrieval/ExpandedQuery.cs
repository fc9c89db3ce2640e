using Lucene.Net.Search;
using NewsSearch.Matching.Scoring;
using NewsSearch.Ranking;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Retrieval;

/// <summary>A query and weighted stems that add to the scores of what it finds: a whole second pass, as feedback asks for.</summary>
internal static class ExpandedQuery
{
    /// <summary>What the query finds.</summary>
    /// <param name="query">What must match.</param>
    /// <param name="stems">Stems over all texts of a story, and what each counts.</param>
    public static BooleanQuery Of(Query query, IEnumerable<(string Stem, float Weight)> stems) =>
        With(new BooleanQuery { { query, Occur.MUST } }, stems);

    /// <summary>What the query finds, and what has any of the stems.</summary>
    /// <param name="query">What need not match.</param>
    /// <param name="stems">Stems over all texts of a story, and what each counts.</param>
    public static BooleanQuery OfAny(Query query, IEnumerable<(string Stem, float Weight)> stems)
    {
        var expanded = new BooleanQuery();
        // In a row with the stems the words of a query are found by their bounds alone.
        if (query is BooleanQuery { Boost: 1, MinimumNumberShouldMatch: <= 1 } any && any.Clauses.All(c => c.Occur == Occur.SHOULD))
            foreach (var clause in any.Clauses)
                expanded.Add(clause);
        else
            expanded.Add(query, Occur.SHOULD);
        return With(expanded, stems);
    }

    private static BooleanQuery With(BooleanQuery expanded, IEnumerable<(string Stem, float Weight)> stems)
    {
        foreach (var (stem, weight) in stems)
            expanded.Add(new WordQuery([new TermGroup([new WeightedTerm(FieldNames.RankedStem, stem, 1)], 1)], FieldWeights.Story) { Boost = weight }, Occur.SHOULD);
        return expanded;
    }
}
