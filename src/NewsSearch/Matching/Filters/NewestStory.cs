using Lucene.Net.Index;
using NewsSearch.Matching.Bounds;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Filters;

/// <summary>How new the stories of an index are.</summary>
internal static class NewestStory
{
    /// <summary>
    /// The last second at which a story is said to be published, where that is before <paramref name="from"/>; null where one
    /// is as new, which ends the look at once, or none tells its time. Reads one column.
    /// </summary>
    public static long? Before(IndexReader reader, long from, SearchBudget budget)
    {
        long? newest = null;
        foreach (var leaf in reader.Leaves)
        {
            var has = leaf.AtomicReader.GetDocsWithField(FieldNames.PublishedTo);
            if (leaf.AtomicReader.GetNumericDocValues(FieldNames.PublishedTo) is not { } published || has is null)
                continue;
            var live = leaf.AtomicReader.LiveDocs;
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                budget.Tick();
                if (!has.Get(doc) || live is not null && !live.Get(doc))
                    continue;
                var at = published.Get(doc);
                if (at >= from)
                    return null;
                newest = newest is { } other && other > at ? other : at;
            }
        }
        return newest;
    }
}
