using Lucene.Net.Search;
using NewsSearch.Matching.Scoring;
using NewsSearch.Ranking;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Retrieval;

/// <summary>A query and weighted stems that add to the scores of what it finds: a whole second pass, as feedback asks for.</summary>
internal static class ExpandedQuery
{
    /// <param name="query">What must match.</param>
    /// <param name="weight">What its score counts.</param>
    /// <param name="stems">Stems over all texts of a story, and what each counts.</param>
    public static BooleanQuery Of(Query query, float weight, IEnumerable<(string Stem, float Weight)> stems)
    {
        var original = new BooleanQuery { { query, Occur.MUST } };
        original.Boost = weight;
        var expanded = new BooleanQuery { { original, Occur.MUST } };
        foreach (var (stem, share) in stems)
            expanded.Add(new WordQuery([new TermGroup([new WeightedTerm(FieldNames.RankedStem, stem, 1)], 1)], FieldWeights.Story) { Boost = share }, Occur.SHOULD);
        return expanded;
    }
}
