using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Ranking;

/// <summary>The statistics of several text fields taken as one, in one state of the index.</summary>
internal static class CombinedStatistics
{
    // Nearly every word asks for the same.
    private static readonly ConditionalWeakTable<IndexReader, Bm25Weights> s_ofStories = [];

    /// <summary>What all words over these fields share while a query runs.</summary>
    public static Bm25Weights Of(IndexSearcher searcher, IReadOnlyList<TextField> fields)
    {
        if (!ReferenceEquals(fields, FieldWeights.Story))
            return Make(searcher, fields);
        return s_ofStories.TryGetValue(searcher.IndexReader, out var known) ? known : s_ofStories.GetValue(searcher.IndexReader, _ => Make(searcher, fields));
    }

    private static Bm25Weights Make(IndexSearcher searcher, IReadOnlyList<TextField> fields)
    {
        var parts = new CombinedField[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var field = searcher.CollectionStatistics(fields[i].Name);
            var statistics = new FieldStatistics(Math.Max(0, field.DocCount), Math.Max(0, field.SumTotalTermFreq));
            parts[i] = new CombinedField(fields[i].Weight, statistics, 0);
        }
        return new Bm25Weights(Bm25Parameters.Default, CombinedFields.Field(parts));
    }
}
