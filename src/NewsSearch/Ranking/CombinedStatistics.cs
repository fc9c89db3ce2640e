using Lucene.Net.Search;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Ranking;

/// <summary>The statistics of several text fields taken as one, in one state of the index.</summary>
internal static class CombinedStatistics
{
    /// <summary>What a searcher ranks with.</summary>
    private static Bm25Parameters ParametersOf(IndexSearcher searcher) =>
        searcher.Similarity is NewsSimilarity similarity ? similarity.Parameters : Bm25Parameters.Default;

    /// <summary>What all words over these fields share while a query runs.</summary>
    public static Bm25Weights Of(IndexSearcher searcher, IReadOnlyList<TextField> fields)
    {
        var parts = new CombinedField[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var field = searcher.CollectionStatistics(fields[i].Name);
            var statistics = new FieldStatistics(Math.Max(0, field.DocCount), Math.Max(0, field.SumTotalTermFreq));
            parts[i] = new CombinedField(fields[i].Weight, statistics, 0);
        }
        return new Bm25Weights(ParametersOf(searcher), CombinedFields.Field(parts));
    }
}
