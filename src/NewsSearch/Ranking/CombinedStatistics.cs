using Lucene.Net.Search;

namespace NewsSearch.Ranking;

/// <summary>
/// What BM25F needs to know of several fields taken as one: the number of stories that have any of them, as the largest
/// number of any field, and the average of their combined lengths. The combination is that of Lucene's
/// CombinedFieldQuery, after Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields" (2004).
/// </summary>
internal sealed class CombinedStatistics
{
    /// <summary>Saturation of frequencies.</summary>
    public const float K1 = 1.2f;

    /// <summary>How far length counts.</summary>
    public const float B = 0.75f;

    private CombinedStatistics(long documentCount, double averageLength)
    {
        DocumentCount = documentCount;
        AverageLength = averageLength;
    }

    public long DocumentCount { get; }

    public double AverageLength { get; }

    public static CombinedStatistics Of(IndexSearcher searcher, IReadOnlyList<TextField> fields)
    {
        long documents = 0;
        var words = 0.0;
        foreach (var field in fields)
        {
            var statistics = searcher.CollectionStatistics(field.Name);
            documents = Math.Max(documents, statistics.DocCount);
            words += field.Weight * (double)Math.Max(0, statistics.SumTotalTermFreq);
        }
        return new CombinedStatistics(documents, documents == 0 ? 1 : Math.Max(1, words / documents));
    }

    /// <summary>ln(1 + (N - n + 0.5) / (n + 0.5)), never negative.</summary>
    public double Idf(long documentFrequency)
    {
        var n = Math.Min(documentFrequency, DocumentCount);
        return Math.Log(1 + (DocumentCount - n + 0.5) / (n + 0.5));
    }

    /// <summary>The score of a frequency in a text of a length, both combined.</summary>
    public float Score(double idf, double frequency, double length) =>
        (float)(idf * frequency / (frequency + K1 * (1 - B + B * length / AverageLength)));
}
