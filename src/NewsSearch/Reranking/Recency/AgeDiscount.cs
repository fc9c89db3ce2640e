using Lucene.Net.Index;
using NewsSearch.Matching.Bounds;
using NewsSearch.Schema;

namespace NewsSearch.Reranking.Recency;

/// <summary>
/// How much of a story's score stays as it grows old: all of the newest one found, three quarters after a month, never less
/// than half, so that an old story which answers exactly stays above new ones that barely do. One query, one thread.
/// </summary>
internal sealed class AgeDiscount
{
    /// <summary>What stays of the oldest story, and of one that tells no time.</summary>
    public const float Least = 0.5f;

    private const double HalfLifeOfSeconds = 30 * 86_400d;

    private readonly BoundedSearcher _searcher;
    private readonly long _newest;

    /// <param name="searcher">The state of the index.</param>
    /// <param name="candidates">The stories found; ages count from the newest of them.</param>
    /// <param name="now">A story dated later, in seconds since 1970, is as new as one of this moment.</param>
    public AgeDiscount(BoundedSearcher searcher, CandidateList candidates, long now)
    {
        _searcher = searcher;
        var newest = long.MinValue;
        foreach (var slice in candidates.Slices(searcher.IndexReader))
            foreach (var time in Times(slice.Context, slice.Documents))
                newest = Math.Max(newest, time ?? newest);
        _newest = Math.Min(newest, now);
    }

    /// <summary>What stays of the score of each document of a segment, from <see cref="Least"/> to 1.</summary>
    /// <param name="context">The segment.</param>
    /// <param name="documents">Numbers within it.</param>
    public IEnumerable<float> Retained(AtomicReaderContext context, int[] documents) => Times(context, documents).Select(time =>
        time is { } at ? Least + ((1 - Least) * (float)Math.Pow(2, -Math.Max(0, _newest - at) / HalfLifeOfSeconds)) : Least);

    private IEnumerable<long?> Times(AtomicReaderContext context, int[] documents)
    {
        var has = context.AtomicReader.GetDocsWithField(FieldNames.PublishedFrom);
        var published = context.AtomicReader.GetNumericDocValues(FieldNames.PublishedFrom);
        foreach (var document in documents)
        {
            _searcher.Budget.Tick();
            yield return has?.Get(document) == true ? published.Get(document) : null;
        }
    }
}
